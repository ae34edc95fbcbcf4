// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/permission.h"

#include "core/base/json_reader.h"
#include "core/record/json_lists.h"

#include <algorithm>
#include <array>

namespace isogloss::record {

namespace {

constexpr std::array<std::string_view, 3> Names{"nothing", "numbers", "text"};

bool isRestricted(std::optional<Permission> permission)
{
    return permission && *permission < Permission::Text;
}

} // namespace

std::string_view nameOf(Permission permission)
{
    return Names[static_cast<std::size_t>(permission)];
}

std::optional<Permission> permissionNamed(std::string_view name)
{
    const auto* const found = std::find(Names.begin(), Names.end(), name);
    return found == Names.end() ? std::nullopt
                                : std::optional(static_cast<Permission>(found - Names.begin()));
}

Result<std::optional<Permission>> readPermission(const Json& object, const std::string& source)
{
    ISOGLOSS_TRY(const Json value, jsonFieldOr(object, "may_leave", source, Json()));
    if (value.is_null())
        return std::optional<Permission>();
    if (value.is_boolean())
        return std::optional(value.get<bool>() ? Permission::Text : Permission::Nothing);
    const auto named = value.is_string() ? permissionNamed(value.get<std::string>()) : std::nullopt;
    if (!named)
        return wrongType(value, "may_leave", source);
    return named;
}

void Strictest::add(std::optional<Permission> other, const std::string& name)
{
    add(Strictest{other, isRestricted(other) ? std::vector{name} : std::vector<std::string>()});
}

void Strictest::add(const Strictest& other)
{
    const bool isStricter
        = isRestricted(other.permission) && (!isRestricted(permission) || other.permission < permission);
    if (isStricter || (!isRestricted(permission) && !other.permission))
        permission = other.permission;
    if (isStricter)
        because = other.because;
    else if (isRestricted(permission) && other.permission == permission)
        for (const std::string& name : other.because)
            if (std::find(because.begin(), because.end(), name) == because.end())
                because.push_back(name);
}

} // namespace isogloss::record
