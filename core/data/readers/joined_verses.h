// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"

#include <optional>
#include <string>
#include <vector>

namespace isogloss::data {

/// Verses of the eBible corpus on their way to a sink. "<range>" stands where a translation renders a verse
/// together with the one before; since the others part there, they are joined too, with a blank between, and
/// the key becomes "GEN 1:2-3". One thread.
class JoinedVerses
{
public:
    /// `keyCell`: which cell holds the verse's name. Another one is added behind the last, with the book.
    JoinedVerses(RowSink& sink, std::size_t keyCell)
        : m_sink(sink)
        , m_keyCell(keyCell)
    {
    }

    Result<void> add(std::uint64_t line, const std::vector<Cell>& cells);
    /// Hands on the last verse.
    Result<void> finish();

private:
    void join(const std::vector<Cell>& cells);

    RowSink& m_sink;
    const std::size_t m_keyCell;
    std::vector<std::optional<std::string>> m_verse; ///< empty before the first
    std::string m_lastKey;
    std::uint64_t m_line = 0;
};

} // namespace isogloss::data
