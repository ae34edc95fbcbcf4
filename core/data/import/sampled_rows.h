// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::data {

/// The beginning of a table.
struct SampledTable
{
    std::vector<Field> fields;
    std::vector<std::vector<std::optional<std::string>>> rows; ///< a cell for each field
    std::vector<TaskRecord> tasks;
    bool isWhole = true; ///< there is no more
};

/// Keeps the first rows or tasks of a table, and wants no more then. One thread.
class SampledRows final : public RowSink
{
public:
    explicit SampledRows(std::size_t limit)
        : m_limit(limit)
    {
    }

    Result<void> field(Field field) override
    {
        m_table.fields.push_back(std::move(field));
        return {};
    }
    Result<void> row(std::uint64_t line, std::span<const Cell> cells) override;
    Result<void> task(std::uint64_t line, TaskRecord record) override;
    void skip(ErrorCode, std::uint64_t) override { }
    void notice(ErrorCode, std::uint64_t) override { }
    bool wantsMore() const override { return m_table.rows.size() + m_table.tasks.size() < m_limit; }

    SampledTable take();

private:
    const std::size_t m_limit;
    SampledTable m_table;
};

} // namespace isogloss::data
