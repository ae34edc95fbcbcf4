// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"

#include <cstddef>
#include <string>
#include <vector>

namespace isogloss::data {

/// Hands the rows of a table of columns to a sink: the first one as names of the columns if it is a header,
/// empty cells as absent. One thread.
class HeaderRows
{
public:
    HeaderRows(RowSink& sink, std::string place, bool hasHeader)
        : m_sink(sink)
        , m_place(std::move(place))
        , m_hasHeader(hasHeader)
    {
    }

    /// A row of one empty cell is skipped. Error: RowCells for another number of cells than in the first row.
    Result<void> add(std::uint64_t line, std::vector<Cell>& cells);

private:
    Result<void> declare(const std::vector<Cell>& cells);

    RowSink& m_sink;
    const std::string m_place;
    const bool m_hasHeader;
    std::size_t m_columns = 0; ///< 0 before the first row
};

} // namespace isogloss::data
