// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::store {

/// A row that uses another one.
struct User
{
    std::string table;
    std::string name;
    friend bool operator==(const User&, const User&) = default;
};

/// Everything for whose sake a row of `table` cannot be deleted.
Result<std::vector<User>> usersOf(const Database& database, std::string_view table, std::int64_t id);

/// Deletes a row with what belongs to it. Errors: InUse{table, value, users}, NoSuchRow.
Result<void> removeRow(Database& database, std::string_view table, std::int64_t id);

} // namespace isogloss::store
