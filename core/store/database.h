// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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

    /// True while there is a row to read.
    Result<bool> step();
    /// Steps to the end and rewinds, for statements whose rows do not matter.
    Result<void> run();

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
/// Errors: DatabaseFailed{path, reason}, DatabaseBusy, DiskFull.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    static Result<Database> open(const std::filesystem::path& path, Mode mode);

    Result<Statement> prepare(std::string_view sql) const;
    /// Any number of statements without values.
    Result<void> execute(std::string_view sql);
    /// Runs `body` between BEGIN IMMEDIATE and COMMIT; an error rolls everything back.
    Result<void> transaction(const std::function<Result<void>()>& body);

    std::int64_t lastInsertId() const;
    /// PRAGMA user_version: the schema's version.
    Result<int> userVersion() const;
    /// A copy of the whole database made with the backup API while it is in use; `target` is replaced as a
    /// whole.
    Result<void> backupTo(const std::filesystem::path& target) const;
    /// Empty when PRAGMA quick_check finds nothing, else what it found.
    Result<std::string> quickCheck() const;

private:
    struct Closer
    {
        void operator()(sqlite3* connection) const;
    };
    Database(sqlite3* connection, std::string path);

    std::unique_ptr<sqlite3, Closer> m_connection;
    std::string m_path;
};

/// Version of the SQLite library this process runs on: "3.40.1".
std::string sqliteVersion();

} // namespace isogloss::store
