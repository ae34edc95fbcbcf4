// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/header_rows.h"

#include "core/data/errors.h"

#include <set>

namespace isogloss::data {

Result<void> HeaderRows::declare(const std::vector<Cell>& cells)
{
    m_columns = cells.size();
    std::set<std::string, std::less<>> names;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool isNamed = m_hasHeader && cells[i] && !cells[i]->empty();
        std::string name = isNamed ? std::string(*cells[i]) : std::to_string(i + 1);
        while (!names.insert(name).second)
            name += " (" + std::to_string(i + 1) + ")";
        ISOGLOSS_CHECK(m_sink.field({std::move(name), {}, {}, 0, false}));
    }
    return {};
}

Result<void> HeaderRows::add(std::uint64_t line, std::vector<Cell>& cells)
{
    const bool isEmptyLine = cells.size() == 1 && cells[0].value_or("").empty();
    if (isEmptyLine) {
        m_sink.skip(errors::RowsWithoutText);
        return {};
    }
    if (m_columns == 0) {
        ISOGLOSS_CHECK(declare(cells));
        if (m_hasHeader)
            return {};
    }
    if (cells.size() != m_columns)
        return Error{errors::RowCells,
            {{"path", m_place}, {"line", std::to_string(line)}, {"found", std::to_string(cells.size())},
                {"allowed", std::to_string(m_columns)}},
            {}};
    for (Cell& cell : cells)
        if (cell && cell->empty())
            cell.reset();
    return m_sink.row(line, cells);
}

} // namespace isogloss::data
