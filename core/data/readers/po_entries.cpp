// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/po_entries.h"

#include "core/base/excerpt.h"
#include "core/data/errors.h"

#include <array>
#include <optional>

namespace isogloss::data {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

/// Of a letter behind a backslash; nothing for those that C does not have.
std::optional<char> escaped(char letter)
{
    constexpr std::string_view Letters = "ntr\"\\abfv'?";
    constexpr std::string_view Values = "\n\t\r\"\\\a\b\f\v'?";
    const auto at = Letters.find(letter);
    return at == std::string_view::npos ? std::nullopt : std::optional(Values[at]);
}

} // namespace

Error PoEntries::wrong(const char* allowed, std::string_view value) const
{
    return {errors::EntryForm,
        {{"path", place()}, {"line", std::to_string(m_reader.number())}, {"allowed", allowed},
            {"value", excerpt(value)}},
        {}};
}

/// Whether a line is the first of another entry than the one whose msgstr has been read.
bool PoEntries::begins(std::string_view line) const
{
    const bool isWhole = m_part == Part::Target || m_part == Part::OtherTarget;
    return isWhole
        && (line.starts_with("#") || line.starts_with("msgctxt") || line.starts_with("msgid ")
            || line.starts_with("msgid\""));
}

Result<void> PoEntries::append(std::string_view quoted)
{
    if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"')
        return wrong("\"...\"", quoted);
    std::string ignored;
    std::string& text = m_part == Part::Context ? m_entry.context
        : m_part == Part::Source                ? m_entry.source
        : m_part == Part::Target                ? m_entry.target
                                                : ignored;
    const std::string_view content = quoted.substr(1, quoted.size() - 2);
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (content[i] == '"')
            return wrong("\\\"", quoted);
        if (content[i] != '\\') {
            text += content[i];
            continue;
        }
        const auto value = ++i < content.size() ? escaped(content[i]) : std::nullopt;
        if (!value)
            return wrong("\\n \\t \\\" \\\\", quoted);
        text += *value;
    }
    return {};
}

Result<void> PoEntries::take(std::string_view line)
{
    struct Keyword
    {
        std::string_view name;
        Part part;
    };
    constexpr std::array<Keyword, 6> Keywords{
        {{"msgctxt", Part::Context}, {"msgid_plural", Part::Plural}, {"msgid", Part::Source},
            {"msgstr[0]", Part::Target}, {"msgstr[", Part::OtherTarget}, {"msgstr", Part::Target}}};
    if (line.starts_with("#")) {
        m_isFuzzy = m_isFuzzy || (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos);
        return {};
    }
    for (const Keyword& keyword : Keywords) {
        if (!line.starts_with(keyword.name))
            continue;
        m_part = keyword.part;
        if (m_part == Part::Source) {
            m_entry.line = m_reader.number();
            m_entry.isFuzzy = std::exchange(m_isFuzzy, false);
        }
        const auto quote = line.find('"');
        return quote != std::string_view::npos ? append(line.substr(quote))
                                               : Result<void>(wrong("\"...\"", line));
    }
    if (m_part == Part::None || !line.starts_with("\""))
        return wrong("msgid \"...\"", line);
    return append(line);
}

Result<bool> PoEntries::next(PoEntry& entry)
{
    m_entry = {};
    m_part = Part::None;
    if (std::exchange(m_hasPending, false))
        ISOGLOSS_CHECK(take(m_pending));
    for (;;) {
        std::string_view line;
        ISOGLOSS_TRY(const bool hasLine, m_reader.next(line));
        line = trimmed(line);
        const bool isObsolete = line.starts_with("#~");
        if (hasLine && (line.empty() || isObsolete))
            continue;
        if (hasLine && !begins(line)) {
            ISOGLOSS_CHECK(take(line));
            continue;
        }
        m_pending = line;
        m_hasPending = hasLine;
        if (m_part == Part::None)
            return false;
        if (m_part != Part::Target && m_part != Part::OtherTarget)
            return wrong("msgstr \"...\"", m_entry.source);
        entry = std::move(m_entry);
        return true;
    }
}

} // namespace isogloss::data
