// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/joined_verses.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::string_view Range = "<range>";

/// "GEN 1:2-3" of "GEN 1:2" and "GEN 1:3"; "GEN 1:31-GEN 2:1" over the end of a chapter.
std::string joinedKey(const std::string& first, const std::string& last)
{
    const auto colon = first.rfind(':');
    const bool isSameChapter
        = colon != std::string::npos && last.compare(0, colon + 1, first, 0, colon + 1) == 0;
    return first + "-" + (isSameChapter ? last.substr(colon + 1) : last);
}

} // namespace

void JoinedVerses::join(const std::vector<Cell>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == m_keyCell)
            m_lastKey = cells[i].value_or("");
        else if (cells[i] && *cells[i] != Range)
            m_verse[i] = m_verse[i] ? *m_verse[i] + " " + std::string(*cells[i]) : std::string(*cells[i]);
    }
}

Result<void> JoinedVerses::add(std::uint64_t line, const std::vector<Cell>& cells)
{
    const bool goesOn = std::any_of(cells.begin(), cells.end(), [](const Cell& c) { return c == Range; });
    if (goesOn && !m_verse.empty()) {
        join(cells);
        return {};
    }
    ISOGLOSS_CHECK(finish());
    m_line = line;
    m_verse.assign(cells.size(), std::nullopt);
    join(cells);
    m_verse[m_keyCell] = m_lastKey;
    return {};
}

Result<void> JoinedVerses::finish()
{
    if (m_verse.empty())
        return {};
    std::string& key = *m_verse[m_keyCell];
    const std::string book = key.substr(0, key.find(' '));
    if (key != m_lastKey)
        key = joinedKey(key, m_lastKey);
    std::vector<Cell> cells;
    for (const auto& text : m_verse)
        cells.push_back(text ? Cell(*text) : std::nullopt);
    cells.emplace_back(book);
    return m_sink.row(m_line, cells);
}

} // namespace isogloss::data
