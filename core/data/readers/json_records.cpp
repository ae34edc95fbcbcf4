// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/json_records.h"

#include "core/base/errors.h"
#include "core/data/errors.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

constexpr int MostTries = 200; ///< closing braces that may end the first object of a list

} // namespace

Result<JsonRecords> JsonRecords::open(const Source& source, ReadControl& control)
{
    ISOGLOSS_TRY(auto text, DecodedText::open(source.input, source.encoding, control));
    return JsonRecords(JsonElements(std::move(text)));
}

Result<bool> JsonRecords::next(Json& value)
{
    std::string_view element;
    ISOGLOSS_TRY(const bool hasElement, m_elements.next(element));
    if (!hasElement)
        return false;
    m_line = m_elements.line();
    auto parsed = parseJson(element, m_elements.place());
    if (!parsed.has_value())
        return Error{errors::JsonMalformed,
            {{"path", m_elements.place()}, {"line", std::to_string(m_line)},
                {"reason", std::string(parsed.error().argument("reason"))}},
            {}};
    value = std::move(parsed).value();
    return true;
}

Json firstRecord(const Sample& sample)
{
    const auto first = sample.text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (sample.text[first] != '{' && sample.text[first] != '['))
        return {};
    if (sample.text[first] == '{') {
        const auto line = sample.text.substr(first, sample.text.find_first_of("\r\n", first) - first);
        auto value = parseJson(line, "");
        return value.has_value() && value.value().is_object() ? std::move(value).value() : Json();
    }
    // As much of the list as one object takes.
    const auto from = sample.text.find_first_not_of(" \t\r\n", first + 1);
    auto end = sample.text.find('}', first);
    for (int tries = 0; tries < MostTries && from != std::string::npos && end != std::string::npos;
         ++tries, end = sample.text.find('}', end + 1))
        if (auto value = parseJson(sample.text.substr(from, end + 1 - from), "");
            value.has_value() && value.value().is_object())
            return std::move(value).value();
    return {};
}

Error notAnObject(const std::string& place)
{
    return {errors::RecordForm, {{"path", place}, {"field", "{"}}, {}};
}

std::optional<std::string> textOf(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_number() ? std::optional(value.dump()) : std::nullopt;
}

} // namespace isogloss::data
