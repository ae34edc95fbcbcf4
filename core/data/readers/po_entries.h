// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/line_reader.h"

#include <cstdint>
#include <string>

namespace isogloss::data {

/// One entry of a catalogue.
struct PoEntry
{
    std::uint64_t line = 0; ///< of its msgid
    std::string context; ///< msgctxt
    std::string source; ///< msgid; "" for the header
    std::string target; ///< msgstr, or msgstr[0]
    bool isFuzzy = false;
};

/// Reads the entries of a catalogue. One thread.
class PoEntries
{
public:
    explicit PoEntries(LineReader reader)
        : m_reader(std::move(reader))
    {
    }

    /// False at the end. Errors: of LineReader, EntryForm for lines that are none of gettext, strings that do
    /// not close, unknown escapes, and an msgid without msgstr.
    Result<bool> next(PoEntry& entry);
    const std::string& place() const { return m_reader.place(); }

private:
    enum class Part { None, Context, Source, Plural, Target, OtherTarget };

    Result<void> take(std::string_view line);
    Result<void> append(std::string_view quoted);
    bool begins(std::string_view line) const;
    Error wrong(const char* allowed, std::string_view value) const;

    LineReader m_reader;
    PoEntry m_entry;
    Part m_part = Part::None;
    std::string m_pending; ///< a line that was read ahead: the next entry's first
    bool m_hasPending = false;
    bool m_isFuzzy = false; ///< the comments before the entry say so
};

} // namespace isogloss::data
