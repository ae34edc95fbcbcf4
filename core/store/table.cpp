// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table.h"

#include "core/store/errors.h"

namespace isogloss::store {

std::string insertSql(std::string_view table, const std::vector<std::string_view>& columns)
{
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        names += (i == 0 ? "" : ", ") + std::string(columns[i]);
        places += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
    }
    return "INSERT INTO " + std::string(table) + "(" + names + ") VALUES(" + places + ")";
}

std::string updateSql(std::string_view table, const std::vector<std::string_view>& columns)
{
    std::string assignments;
    for (std::size_t i = 0; i < columns.size(); ++i)
        assignments += (i == 0 ? "" : ", ") + std::string(columns[i]) + " = ?" + std::to_string(i + 1);
    return "UPDATE " + std::string(table) + " SET " + assignments + " WHERE id = ?"
        + std::to_string(columns.size() + 1);
}

std::string selectSql(
    std::string_view table, const std::vector<std::string_view>& columns, std::string_view condition)
{
    std::string sql = "SELECT id";
    for (const std::string_view column : columns)
        sql += ", " + std::string(column);
    return sql + " FROM " + std::string(table) + " " + std::string(condition);
}

Error noSuchRow(std::string_view table, std::int64_t id)
{
    return {errors::NoSuchRow, {{"table", std::string(table)}, {"value", std::to_string(id)}}, {}};
}

} // namespace isogloss::store
