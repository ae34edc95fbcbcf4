// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/errors.h"
#include "core/store/errors.h"

#include <sqlite3.h>

namespace isogloss::store {

namespace {

constexpr int BusyMilliseconds = 5000;

Error databaseError(sqlite3* connection, const std::string& path)
{
    const int code = connection != nullptr ? sqlite3_errcode(connection) : SQLITE_NOMEM;
    const char* const reason = connection != nullptr ? sqlite3_errmsg(connection) : "out of memory";
    const ErrorCode kind = code == SQLITE_FULL         ? errors::DiskFull
        : code == SQLITE_BUSY || code == SQLITE_LOCKED ? errors::DatabaseBusy
                                                       : errors::DatabaseFailed;
    return {kind, {{"path", path}, {"reason", reason}}, {}};
}

} // namespace

Statement::Statement(sqlite3* connection, sqlite3_stmt* statement, std::string path)
    : m_connection(connection)
    , m_statement(statement)
    , m_path(std::move(path))
{
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
    return *this;
}

Statement& Statement::bind(int position, double value)
{
    sqlite3_bind_double(m_statement.get(), position, value);
    return *this;
}

Statement& Statement::bind(int position, std::string_view value)
{
    sqlite3_bind_text64(
        m_statement.get(), position, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8); // NOLINT
    return *this;
}

Statement& Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement.get(), position);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return databaseError(m_connection, m_path);
}

Result<void> Statement::run()
{
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, step());
        if (!hasRow)
            break;
    }
    sqlite3_reset(m_statement.get());
    return {};
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string Statement::text(int column) const
{
    const void* const bytes = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes != nullptr ? std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))
                            : "";
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Database::Database(sqlite3* connection, std::string path)
    : m_connection(connection)
    , m_path(std::move(path))
{
}

void Database::Closer::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode)
{
    sqlite3* connection = nullptr;
    const int flags
        = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(connection, path.string());
    if (code != SQLITE_OK)
        return databaseError(connection, database.m_path);
    sqlite3_extended_result_codes(connection, 0);
    sqlite3_busy_timeout(connection, BusyMilliseconds);
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA synchronous=FULL;"));
    if (mode == Mode::ReadWrite)
        ISOGLOSS_CHECK(database.execute("PRAGMA journal_mode=WAL;"));
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(
        m_connection.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return databaseError(m_connection.get(), m_path);
    return Statement(m_connection.get(), statement, m_path);
}

Result<void> Database::execute(std::string_view sql)
{
    const std::string text(sql);
    if (sqlite3_exec(m_connection.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return databaseError(m_connection.get(), m_path);
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()>& body)
{
    ISOGLOSS_CHECK(execute("BEGIN IMMEDIATE;"));
    Result<void> result = body();
    if (result.has_value())
        result = execute("COMMIT;");
    if (!result.has_value() && sqlite3_get_autocommit(m_connection.get()) == 0)
        (void)execute("ROLLBACK;").has_value();
    return result;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

Result<int> Database::userVersion() const
{
    ISOGLOSS_TRY(Statement statement, prepare("PRAGMA user_version;"));
    ISOGLOSS_TRY(const bool hasRow, statement.step());
    return hasRow ? static_cast<int>(statement.integer(0)) : 0;
}

Result<void> Database::backupTo(const std::filesystem::path& target) const
{
    const std::filesystem::path temporary = target.string() + ".part";
    std::error_code failure;
    std::filesystem::remove(temporary, failure);
    {
        ISOGLOSS_TRY(Database copy, open(temporary, Mode::ReadWrite));
        sqlite3_backup* const backup
            = sqlite3_backup_init(copy.m_connection.get(), "main", m_connection.get(), "main");
        const bool done = backup != nullptr && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
        sqlite3_backup_finish(backup);
        if (!done)
            return databaseError(copy.m_connection.get(), target.string());
        ISOGLOSS_CHECK(copy.execute("PRAGMA journal_mode=DELETE;"));
    }
    std::filesystem::rename(temporary, target, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", target.string()}, {"reason", failure.message()}}, {}};
    return {};
}

Result<std::string> Database::quickCheck() const
{
    ISOGLOSS_TRY(Statement statement, prepare("PRAGMA quick_check;"));
    ISOGLOSS_TRY(const bool hasRow, statement.step());
    const std::string found = hasRow ? statement.text(0) : "no answer";
    return found == "ok" ? std::string() : found;
}

std::string sqliteVersion()
{
    return sqlite3_libversion();
}

} // namespace isogloss::store
