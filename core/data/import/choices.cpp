// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/choices.h"

#include "core/base/json_reader.h"
#include "core/data/errors.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

constexpr std::array<std::string_view, 3> Joins{"auto", "key", "none"};
constexpr std::array<std::string_view, 8> Known{
    "format", "encoding", "separator", "quotes", "header", "record", "join", "fields"};

Result<std::optional<bool>> optionalFlag(const Json& json, const char* name, const std::string& source)
{
    ISOGLOSS_TRY(const Json value, jsonFieldOr(json, name, source, Json()));
    if (value.is_null())
        return std::optional<bool>();
    ISOGLOSS_TRY(const bool flag, jsonField<bool>(json, name, source));
    return std::optional(flag);
}

Result<void> checkNames(const Json& json, const std::string& source)
{
    for (const auto& [name, ignored] : json.items())
        if (std::find(Known.begin(), Known.end(), name) == Known.end()) {
            std::string allowed;
            for (const std::string_view known : Known)
                allowed += (allowed.empty() ? "" : ", ") + std::string(known);
            return Error{errors::FieldUnknown, {{"path", source}, {"field", name}, {"allowed", allowed}}, {}};
        }
    return {};
}

} // namespace

std::string_view nameOf(Role role)
{
    constexpr std::array<std::string_view, 6> Names{"unknown", "text", "key", "group", "language", "skip"};
    return Names[static_cast<std::size_t>(role)];
}

Json toJson(const ImportChoices& choices)
{
    Json json{{"format", choices.format}, {"join", Joins[static_cast<std::size_t>(choices.join)]},
        {"fields", choices.fields}};
    if (!choices.encoding.empty())
        json["encoding"] = choices.encoding;
    if (!choices.layout.separator.empty())
        json["separator"] = choices.layout.separator;
    if (!choices.layout.record.empty())
        json["record"] = choices.layout.record;
    if (choices.layout.quotes)
        json["quotes"] = *choices.layout.quotes;
    if (choices.layout.header)
        json["header"] = *choices.layout.header;
    return json;
}

Result<ImportChoices> parseImportChoices(const Json& json, const std::string& source)
{
    ImportChoices choices;
    ISOGLOSS_CHECK(checkNames(json, source));
    ISOGLOSS_TRY(choices.format, jsonFieldOr(json, "format", source, std::string()));
    ISOGLOSS_TRY(choices.encoding, jsonFieldOr(json, "encoding", source, std::string()));
    ISOGLOSS_TRY(choices.layout.separator, jsonFieldOr(json, "separator", source, std::string()));
    ISOGLOSS_TRY(choices.layout.record, jsonFieldOr(json, "record", source, std::string()));
    ISOGLOSS_TRY(choices.layout.quotes, optionalFlag(json, "quotes", source));
    ISOGLOSS_TRY(choices.layout.header, optionalFlag(json, "header", source));
    ISOGLOSS_TRY(const std::string join, jsonFieldOr(json, "join", source, std::string("auto")));
    const auto* const found = std::find(Joins.begin(), Joins.end(), join);
    if (found == Joins.end())
        return Error{errors::JsonFieldType, {{"path", source}, {"field", "join"}, {"value", join}}, {}};
    choices.join = static_cast<Join>(found - Joins.begin());
    ISOGLOSS_TRY(const Json fields, jsonFieldOr(json, "fields", source, Json::object()));
    for (const auto& [name, ignored] : fields.items()) {
        ISOGLOSS_TRY(choices.fields[name], jsonField<std::string>(fields, name, source));
    }
    return choices;
}

} // namespace isogloss::data
