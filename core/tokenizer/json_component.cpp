// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/json_component.h"

#include "core/base/json_reader.h"
#include "core/tokenizer/errors.h"

#include <algorithm>

namespace isogloss::tokenizer {

Result<JsonComponent> JsonComponent::member(std::string_view field) const
{
    const auto found = json.is_object() ? json.find(field) : json.end();
    if (!json.is_object() || found == json.end())
        return Error{errors::JsonFieldMissing, {{"path", path}, {"field", placeOf(field)}}, {}};
    return JsonComponent{*found, path, placeOf(field)};
}

Result<std::vector<JsonComponent>> JsonComponent::members(std::string_view field) const
{
    ISOGLOSS_TRY(const JsonComponent list, member(field));
    if (!list.json.is_array())
        return Error{errors::JsonFieldType,
            {{"path", path}, {"field", list.place}, {"value", excerpt(list.json.dump())}}, {}};
    std::vector<JsonComponent> parts;
    for (std::size_t i = 0; i < list.json.size(); ++i)
        parts.push_back({list.json[i], path, list.place + "[" + std::to_string(i) + "]"});
    return parts;
}

Result<std::string> JsonComponent::type() const
{
    return text("type");
}

Result<void> JsonComponent::onlyFields(std::initializer_list<std::string_view> fields) const
{
    for (const auto& [name, value] : json.items())
        if (name != "type" && std::find(fields.begin(), fields.end(), name) == fields.end())
            return unsupported(name);
    return {};
}

Result<std::string> JsonComponent::text(std::string_view field) const
{
    auto value = jsonField<std::string>(json, field, path);
    if (!value.has_value())
        value.error().arguments[1].second = placeOf(field);
    return value;
}

Result<bool> JsonComponent::flag(std::string_view field, bool fallback) const
{
    auto value = jsonFieldOr(json, field, path, fallback);
    if (!value.has_value())
        value.error().arguments[1].second = placeOf(field);
    return value;
}

Error JsonComponent::unsupported(std::string_view field) const
{
    const Json& value = field.empty() ? json : json.at(std::string(field));
    const bool isComponent = value.is_object() && value.contains("type");
    return {errors::ComponentUnsupported,
        {{"path", path}, {"field", field.empty() ? place : placeOf(field)},
            {"value", excerpt(isComponent ? value["type"].dump() : value.dump())}},
        {}};
}

std::string JsonComponent::placeOf(std::string_view field) const
{
    return place.empty() ? std::string(field) : place + "." + std::string(field);
}

} // namespace isogloss::tokenizer
