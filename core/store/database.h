// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace isogloss::store {

/// A prepared statement: bind by position from 1, step row by row, read columns from 0. Belongs to the thread
/// of its Database.
class Statement
{
public:
    Statement& bind(int position, std::int64_t value);
    Statement& bind(int position, double value);
    Statement& bind(int position, std::string_view value);
    Statement& bindNull(int position);
    /// Whatever stands in a column of another statement's row.
    Statement& bindValueOf(int position, const Statement& row, int column);

    /// True while there is a row to read.
    Result<bool> step();
    /// Steps to the end and rewinds, for statements whose rows do not matter; rewinds after an error too.
    Result<void> run();

    /// Back to before the first row; what was bound stays.
    void rewind();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(sqlite3* connection, sqlite3_stmt* statement, std::string path);

    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    sqlite3* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    std::string m_path;
};

/// One SQLite connection: WAL, synchronous=FULL, foreign keys on, no memory map. One thread at a time.
/// Errors: DatabaseFailed{path, reason}, DatabaseDamaged where the file is no database or a broken one,
/// DatabaseBusy, DiskFull.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    /// A file in a folder that cannot be written is read as it is, without its log, when it has none.
    static Result<Database> open(const std::filesystem::path& path, Mode mode);

    Result<Statement> prepare(std::string_view sql) const;
    /// Any number of statements without values.
    Result<void> execute(std::string_view sql);
    /// Runs `body`, which returns a Result, between BEGIN IMMEDIATE and COMMIT; an error or an exception
    /// rolls everything back.
    template <typename Body>
    auto transaction(Body&& body) -> std::invoke_result_t<Body&>
    {
        ISOGLOSS_CHECK(execute("BEGIN IMMEDIATE;"));
        const Rollback rollback{*this};
        auto result = body();
        if (result.has_value())
            ISOGLOSS_CHECK(execute("COMMIT;"));
        return result;
    }

    /// Runs `body`, which returns a Result, inside a transaction; an error undoes what it did, and nothing
    /// else.
    template <typename Body>
    auto part(Body&& body) -> std::invoke_result_t<Body&>
    {
        ISOGLOSS_CHECK(execute("SAVEPOINT part;"));
        auto result = body();
        ISOGLOSS_CHECK(execute(result.has_value() ? "RELEASE part;" : "ROLLBACK TO part; RELEASE part;"));
        return result;
    }

    std::int64_t lastInsertId() const;
    /// Rows that the last INSERT, UPDATE or DELETE touched itself.
    std::int64_t changes() const;
    /// PRAGMA user_version: the schema's version.
    Result<int> userVersion() const;
    /// A copy of the whole database made with the backup API while it is in use; `target` is replaced as a
    /// whole.
    Result<void> backupTo(const std::filesystem::path& target) const;
    /// Empty when PRAGMA quick_check finds nothing, else what it found. Error: Stopped.
    Result<std::string> quickCheck(std::stop_token stop = {}) const;
    /// The same with PRAGMA integrity_check, which also compares every index with its table, and with
    /// referenceCheck.
    Result<std::string> integrityCheck() const;
    /// Empty when every row that another one names is there, else the first that is not.
    Result<std::string> referenceCheck() const;

private:
    /// Rolls back what is still open at the end of its scope.
    struct Rollback
    {
        Database& database;
        ~Rollback();
    };
    struct Closer
    {
        void operator()(sqlite3* connection) const;
    };
    Database(sqlite3* connection, std::string path);
    Result<void> copyTo(const std::filesystem::path& target) const;
    static Result<Database> connect(const std::filesystem::path& path, const std::string& name, int flags);
    /// "" when the first value of the first row is `good`, or there is none; else that value.
    Result<std::string> firstFinding(std::string_view sql, std::string_view good) const;

    std::unique_ptr<sqlite3, Closer> m_connection;
    std::string m_path;
};

/// Removes the file of a database that nobody has open, and what SQLite puts beside it.
void removeDatabase(const std::filesystem::path& path);

/// Version of the SQLite library this process runs on: "3.40.1".
std::string sqliteVersion();

} // namespace isogloss::store
