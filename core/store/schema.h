// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace isogloss::store {

/// SQLite's application_id of every workspace.db: "Isog".
inline constexpr std::int64_t ApplicationId = 1232301927;

/// One step from a schema to the next.
struct Migration
{
    int version; ///< of the schema it leads to, which is PRAGMA user_version
    std::string_view program; ///< the first version of this program that reads that schema
    std::string_view sql;
};

/// From an empty file to the newest schema, in order, versions 1 and on.
std::span<const Migration> migrations();

} // namespace isogloss::store
