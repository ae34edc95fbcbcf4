// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/store/errors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace isogloss::store {

namespace {

/// Texts of the first column, as far as they can be read; false when that was not to the end.
bool readTexts(const Database& database, const std::string& sql, std::vector<std::string>& texts)
{
    auto statement = database.prepare(sql);
    if (!statement.has_value())
        return false;
    for (;;) {
        const auto hasRow = statement.value().step();
        if (!hasRow.has_value())
            return false;
        if (!hasRow.value())
            return true;
        texts.push_back(statement.value().text(0));
    }
}

/// Ids of a table, from the front, and behind a damaged place from the back; false when there was one.
bool readIds(const Database& database, const std::string& table, std::set<std::int64_t>& ids)
{
    for (const char* order : {"", " DESC"}) {
        auto statement = database.prepare("SELECT id FROM " + table + " NOT INDEXED ORDER BY id" + order);
        if (!statement.has_value())
            return false;
        for (;;) {
            const auto hasRow = statement.value().step();
            if (!hasRow.has_value())
                break;
            if (!hasRow.value() || !ids.insert(statement.value().integer(0)).second)
                return *order == '\0';
        }
    }
    return false;
}

Result<std::int64_t> count(const Database& database, const std::string& table)
{
    ISOGLOSS_TRY(Statement statement, database.prepare("SELECT count(*) FROM " + table));
    ISOGLOSS_CHECK(statement.step());
    return statement.integer(0);
}

Result<void> deleteRow(Database& database, const std::string& table, std::int64_t id)
{
    ISOGLOSS_TRY(Statement statement, database.prepare("DELETE FROM " + table + " WHERE id = ?1"));
    return statement.bind(1, id).run();
}

/// The columns of a table that both files have.
std::vector<std::string> commonColumns(
    const Database& database, const Database& damaged, const std::string& table)
{
    std::vector<std::string> here;
    std::vector<std::string> there;
    std::vector<std::string> both;
    const std::string sql = "SELECT name FROM pragma_table_info('" + table + "') ORDER BY name";
    if (readTexts(database, sql, here) && readTexts(damaged, sql, there))
        std::set_intersection(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(both));
    return both;
}

/// Copies rows of a damaged table, one at a time, so that one that cannot be read harms no other.
class RowCopier
{
public:
    static Result<RowCopier> create(Database& database, const Database& damaged, const std::string& table,
        const std::vector<std::string>& columns)
    {
        std::string names;
        std::string places;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            names += (i == 0 ? "" : ", ") + columns[i];
            places += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
        }
        ISOGLOSS_TRY(Statement write,
            database.prepare("INSERT OR REPLACE INTO " + table + "(" + names + ") VALUES(" + places + ")"));
        ISOGLOSS_TRY(Statement read,
            damaged.prepare("SELECT " + names + " FROM " + table + " NOT INDEXED WHERE id = ?1"));
        return RowCopier(std::move(read), std::move(write), static_cast<int>(columns.size()));
    }

    bool copy(std::int64_t id)
    {
        const auto hasRow = m_read.bind(1, id).step();
        const bool isThere = hasRow.has_value() && hasRow.value();
        for (int i = 0; isThere && i < m_columns; ++i)
            m_write.bindValueOf(i + 1, m_read, i);
        m_read.rewind();
        return isThere && m_write.run().has_value();
    }

private:
    RowCopier(Statement read, Statement write, int columns)
        : m_read(std::move(read))
        , m_write(std::move(write))
        , m_columns(columns)
    {
    }

    Statement m_read;
    Statement m_write;
    int m_columns;
};

Result<SalvagedTable> salvageTable(Database& database, const Database& damaged, const std::string& table)
{
    SalvagedTable found{table, false, 0, 0, 0};
    const std::vector<std::string> columns = commonColumns(database, damaged, table);
    std::set<std::int64_t> ids;
    std::set<std::int64_t> kept;
    found.isComplete = !columns.empty() && readIds(damaged, table, ids);
    if (!readIds(database, table, kept))
        return Error{errors::DatabaseDamaged, {{"path", "recovered.db"}, {"reason", table}}, {}};
    if (!ids.empty()) {
        ISOGLOSS_TRY(RowCopier copier, RowCopier::create(database, damaged, table, columns));
        for (const std::int64_t id : ids)
            if (!copier.copy(id))
                ++found.lost;
    }
    for (const std::int64_t id : kept) {
        if (ids.contains(id))
            continue;
        if (found.isComplete) {
            ISOGLOSS_CHECK(deleteRow(database, table, id));
        } else {
            ++found.onlyInBackup;
        }
    }
    return found;
}

/// Deletes rows that name one which is not there, until there are none; gives how many of each table.
Result<std::map<std::string, std::int64_t>> dropDangling(Database& database)
{
    std::map<std::string, std::int64_t> dropped;
    for (;;) {
        ISOGLOSS_TRY(Statement statement,
            database.prepare("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check"));
        std::vector<std::pair<std::string, std::int64_t>> dangling;
        for (;;) {
            ISOGLOSS_TRY(const bool hasRow, statement.step());
            if (!hasRow)
                break;
            dangling.emplace_back(statement.text(0), statement.integer(1));
        }
        if (dangling.empty())
            return dropped;
        for (const auto& [table, id] : dangling) {
            ISOGLOSS_CHECK(deleteRow(database, table, id));
            ++dropped[table];
        }
    }
}

Result<std::vector<SalvagedTable>> salvageTables(Database& database, const Database& damaged)
{
    constexpr const char* Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    std::vector<SalvagedTable> found;
    std::vector<std::string> known;
    std::vector<std::string> names;
    if (!readTexts(database, Tables, known) || !readTexts(damaged, Tables, names))
        return found;
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            continue;
        ISOGLOSS_TRY(SalvagedTable table, salvageTable(database, damaged, name));
        found.push_back(std::move(table));
    }
    ISOGLOSS_TRY(const auto dropped, dropDangling(database));
    for (SalvagedTable& table : found) {
        if (const auto gone = dropped.find(table.table); gone != dropped.end())
            table.lost += gone->second;
        ISOGLOSS_TRY(table.rows, count(database, table.table));
    }
    return found;
}

} // namespace

Result<std::vector<SalvagedTable>> salvage(Database& database, const std::filesystem::path& path)
{
    const auto damaged = Database::open(path, Database::Mode::ReadOnly);
    if (!damaged.has_value())
        return std::vector<SalvagedTable>();
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=OFF;"));
    auto found = database.transaction([&] { return salvageTables(database, damaged.value()); });
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=ON;"));
    return found;
}

} // namespace isogloss::store
