// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/sampled_rows.h"

namespace isogloss::data {

Result<void> SampledRows::row(std::uint64_t, std::span<const Cell> cells)
{
    auto& row = m_table.rows.emplace_back();
    for (const Cell& cell : cells)
        row.push_back(cell ? std::optional<std::string>(*cell) : std::nullopt);
    return {};
}

Result<void> SampledRows::task(std::uint64_t, TaskRecord record)
{
    m_table.tasks.push_back(std::move(record));
    return {};
}

SampledTable SampledRows::take()
{
    m_table.isWhole = wantsMore();
    for (auto& row : m_table.rows)
        row.resize(m_table.fields.size());
    return std::move(m_table);
}

} // namespace isogloss::data
