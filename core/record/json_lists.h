// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/excerpt.h"
#include "core/base/json_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace isogloss::record {

inline Error wrongType(const Json& value, std::string_view field, std::string_view source)
{
    return {isogloss::errors::JsonFieldType,
        {{"path", std::string(source)}, {"field", std::string(field)}, {"value", excerpt(value.dump())}}, {}};
}

/// A list whose elements `read` turns into values; an empty one when the field is missing or null. For .cpp
/// files.
template <typename Read>
auto jsonList(const Json& object, std::string_view field, std::string_view source, const Read& read)
    -> Result<std::vector<std::remove_reference_t<decltype(read(object).value())>>>
{
    std::vector<std::remove_reference_t<decltype(read(object).value())>> values;
    ISOGLOSS_TRY(const Json list, jsonFieldOr(object, field, source, Json::array()));
    if (!list.is_array())
        return wrongType(list, field, source);
    for (const Json& element : list) {
        ISOGLOSS_TRY(auto value, read(element));
        values.push_back(std::move(value));
    }
    return values;
}

inline Result<std::vector<std::string>> jsonTexts(
    const Json& object, std::string_view field, std::string_view source)
{
    return jsonList(object, field, source, [&](const Json& element) -> Result<std::string> {
        if (!element.is_string())
            return wrongType(element, field, source);
        return element.get<std::string>();
    });
}

} // namespace isogloss::record
