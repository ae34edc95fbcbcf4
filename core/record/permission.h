// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::record {

/// What of data may leave this computer, the strictest first: nothing; numbers only (scores, plots, counts,
/// adapters), but no text; all of it.
enum class Permission { Nothing, Numbers, Text };

/// "nothing", "numbers", "text".
std::string_view nameOf(Permission permission);
/// Empty for any other name.
std::optional<Permission> permissionNamed(std::string_view name);

/// Field may_leave; empty when it is missing or null. true and false, as older files have it, are text and
/// nothing. Errors: JsonFieldType, with `source`.
Result<std::optional<Permission>> readPermission(const Json& object, const std::string& source);

/// What may leave of something made from several data, and for whose sake.
struct Strictest
{
    /// The strictest that is stated, when it is stricter than text; else text, or empty when one is not stated.
    std::optional<Permission> permission = Permission::Text;
    std::vector<std::string> because; ///< names of the data that ask for it; empty for text

    void add(std::optional<Permission> other, const std::string& name);
    /// As add, for what was itself made from several.
    void add(const Strictest& other);
};

} // namespace isogloss::record
