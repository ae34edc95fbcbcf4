// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/column.h"

#include <string>
#include <string_view>
#include <vector>

/// Reading and writing rows of a table as structs. A row struct has a member `id`, names its table, and
/// lists its other columns once:
///
///     static constexpr std::string_view Table = "notes";
///     template <typename Visit, typename Row>
///     static void columns(Visit& visit, Row& row) { visit("text", row.text); ... }
namespace isogloss::store {

/// The texts of SQL for a table and its columns without id.
std::string insertSql(std::string_view table, const std::vector<std::string_view>& columns);
std::string updateSql(std::string_view table, const std::vector<std::string_view>& columns);
std::string selectSql(
    std::string_view table, const std::vector<std::string_view>& columns, std::string_view condition);
/// Error: NoSuchRow{table, value}.
Error noSuchRow(std::string_view table, std::int64_t id);

template <typename Row>
std::vector<std::string_view> columnsOf()
{
    std::vector<std::string_view> names;
    auto visit = [&names](std::string_view name, const auto&) { names.push_back(name); };
    const Row row{};
    Row::columns(visit, row);
    return names;
}

template <typename Row>
void bindRow(Statement& statement, const Row& row)
{
    int position = 0;
    auto visit = [&](std::string_view, const auto& value) { bindColumn(statement, ++position, value); };
    Row::columns(visit, row);
}

/// The row that a statement of selectSql stands on.
template <typename Row>
Result<Row> readRow(const Statement& statement)
{
    Row row;
    ISOGLOSS_CHECK(readColumn(statement, 0, row.id));
    int column = 0;
    Result<void> result;
    auto visit = [&](std::string_view, auto& value) {
        ++column;
        if (result.has_value())
            result = readColumn(statement, column, value);
    };
    Row::columns(visit, row);
    ISOGLOSS_CHECK(std::move(result));
    return row;
}

/// Stores a new row and gives its id, which row.id is not asked for.
template <typename Row>
auto insertRow(Database& database, const Row& row) -> Result<decltype(row.id)>
{
    ISOGLOSS_TRY(Statement statement, database.prepare(insertSql(Row::Table, columnsOf<Row>())));
    bindRow(statement, row);
    ISOGLOSS_CHECK(statement.run());
    return decltype(row.id){database.lastInsertId()};
}

/// Replaces all columns of the row with this id. Error: NoSuchRow.
template <typename Row>
Result<void> updateRow(Database& database, const Row& row)
{
    const auto columns = columnsOf<Row>();
    ISOGLOSS_TRY(Statement statement, database.prepare(updateSql(Row::Table, columns)));
    bindRow(statement, row);
    bindColumn(statement, static_cast<int>(columns.size()) + 1, row.id);
    ISOGLOSS_CHECK(statement.run());
    if (database.changes() == 0)
        return noSuchRow(Row::Table, row.id.value);
    return {};
}

/// `condition` is what stands behind SELECT ... FROM table, with ?1 and on for the values: "WHERE run = ?1".
template <typename Row, typename... Values>
Result<std::vector<Row>> selectRows(
    const Database& database, std::string_view condition, const Values&... values)
{
    ISOGLOSS_TRY(Statement statement, database.prepare(selectSql(Row::Table, columnsOf<Row>(), condition)));
    int position = 0;
    (bindColumn(statement, ++position, values), ...);
    std::vector<Row> rows;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return rows;
        ISOGLOSS_TRY(Row row, readRow<Row>(statement));
        rows.push_back(std::move(row));
    }
}

/// All rows, oldest first.
template <typename Row>
Result<std::vector<Row>> allRows(const Database& database)
{
    return selectRows<Row>(database, "ORDER BY id");
}

/// The first row that a condition finds, if any.
template <typename Row, typename... Values>
Result<std::optional<Row>> findRow(
    const Database& database, std::string_view condition, const Values&... values)
{
    ISOGLOSS_TRY(
        std::vector<Row> rows, selectRows<Row>(database, std::string(condition) + " LIMIT 1", values...));
    return rows.empty() ? std::optional<Row>() : std::optional<Row>(std::move(rows.front()));
}

/// `wanted`, with a number behind it when another row has that name.
template <typename Row>
Result<std::string> freeName(const Database& database, const std::string& wanted)
{
    for (int number = 1;; ++number) {
        std::string name = number == 1 ? wanted : wanted + "-" + std::to_string(number);
        ISOGLOSS_TRY(const auto taken, findRow<Row>(database, "WHERE name = ?1", name));
        if (!taken)
            return name;
    }
}

/// Error: NoSuchRow.
template <typename Row>
Result<Row> rowOf(const Database& database, decltype(Row::id) id)
{
    ISOGLOSS_TRY(std::optional<Row> row, findRow<Row>(database, "WHERE id = ?1", id));
    if (!row)
        return noSuchRow(Row::Table, id.value);
    return *std::move(row);
}

} // namespace isogloss::store
