// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/import/format.h"
#include "core/data/readers/json_elements.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace isogloss::data {

/// The values of a JSON Lines file, one a line, or of a file that is one JSON array. Blank lines are passed
/// over. One thread.
class JsonRecords
{
public:
    static Result<JsonRecords> open(const Source& source, ReadControl& control);

    /// False at the end. Errors: of DecodedText, JsonMalformed{path, line, reason}.
    Result<bool> next(Json& value);
    /// Of the value that next() gave, from 1.
    std::uint64_t line() const { return m_line; }
    /// "path, line 12".
    std::string here() const { return m_elements.place() + ", line " + std::to_string(m_line); }

private:
    explicit JsonRecords(JsonElements elements)
        : m_elements(std::move(elements))
    {
    }

    JsonElements m_elements;
    std::uint64_t m_line = 0;
};

/// The first value of a sample, null when it is no JSON object or array of these.
Json firstRecord(const Sample& sample);

/// RecordForm for a value that is no object. Error's place: JsonRecords::here().
Error notAnObject(const std::string& place);

/// The value as text: a string's content, a number as it is written; nothing for others.
std::optional<std::string> textOf(const Json& value);

} // namespace isogloss::data
