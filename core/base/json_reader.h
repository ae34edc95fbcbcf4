// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/errors.h"
#include "core/base/excerpt.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace isogloss {

/// For .cpp files that read fields of a JSON object with a clear error for each that is missing or of another
/// type. `source` is the path that errors name. T: bool, int, std::int64_t, double, std::string, or
/// nlohmann::json.
template <typename T>
Result<T> jsonField(const nlohmann::json& object, std::string_view field, std::string_view source)
{
    const auto found = object.is_object() ? object.find(field) : object.end();
    if (!object.is_object() || found == object.end())
        return Error{
            errors::JsonFieldMissing, {{"path", std::string(source)}, {"field", std::string(field)}}, {}};
    const bool fits = std::is_same_v<T, bool> ? found->is_boolean()
        : std::is_integral_v<T>               ? found->is_number_integer()
        : std::is_floating_point_v<T>         ? found->is_number()
        : std::is_same_v<T, std::string>      ? found->is_string()
                                              : true;
    if (!fits)
        return Error{errors::JsonFieldType,
            {{"path", std::string(source)}, {"field", std::string(field)}, {"value", excerpt(found->dump())}},
            {}};
    return found->template get<T>();
}

/// As jsonField, with a default for a field that is missing or null.
template <typename T>
Result<T> jsonFieldOr(
    const nlohmann::json& object, std::string_view field, std::string_view source, T fallback)
{
    const auto found = object.is_object() ? object.find(field) : object.end();
    if (!object.is_object() || found == object.end() || found->is_null())
        return fallback;
    return jsonField<T>(object, field, source);
}

} // namespace isogloss
