// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/errors.h"
#include "core/store/errors.h"

#include <algorithm>
#include <cerrno>
#include <sqlite3.h>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr int BusyMilliseconds = 5000;

/// To be called right behind what failed, before which errno was cleared: SQLite tells a full disk apart, but
/// neither a quota nor a limit on files.
Error databaseError(sqlite3* connection, const std::string& path)
{
    const int code = connection != nullptr ? sqlite3_errcode(connection) : SQLITE_NOMEM;
    const char* const reason = connection != nullptr ? sqlite3_errmsg(connection) : "out of memory";
    const bool isFull = code == SQLITE_FULL
        || (code == SQLITE_IOERR && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG));
    const ErrorCode kind = isFull                         ? errors::DiskFull
        : code == SQLITE_BUSY || code == SQLITE_LOCKED    ? errors::DatabaseBusy
        : code == SQLITE_CORRUPT || code == SQLITE_NOTADB ? errors::DatabaseDamaged
        : code == SQLITE_INTERRUPT                        ? errors::Stopped
                                                          : errors::DatabaseFailed;
    return {kind, {{"path", path}, {"reason", reason}}, {}};
}

/// SQLite's name for a file that nobody changes: it is read without locks and without its log.
std::string immutableUri(const fs::path& path)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%')
            uri += {'%', Digits[byte / 16], Digits[byte % 16]};
        else
            uri += c;
    }
    return uri + "?immutable=1";
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

Statement& Statement::bindValueOf(int position, const Statement& row, int column)
{
    sqlite3_bind_value(m_statement.get(), position, sqlite3_column_value(row.m_statement.get(), column));
    return *this;
}

Result<bool> Statement::step()
{
    errno = 0;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return databaseError(m_connection, m_path);
}

Result<void> Statement::run()
{
    Result<bool> hasRow = true;
    while (hasRow.has_value() && hasRow.value())
        hasRow = step();
    rewind();
    return hasRow.has_value() ? Result<void>() : Result<void>(std::move(hasRow.error()));
}

void Statement::rewind()
{
    sqlite3_reset(m_statement.get());
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

Result<Database> Database::open(const fs::path& path, Mode mode)
{
    if (mode == Mode::ReadWrite) {
        ISOGLOSS_TRY(
            Database writer, connect(path, path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
        ISOGLOSS_CHECK(writer.execute("PRAGMA journal_mode=WAL;"));
        return writer;
    }
    auto reader = connect(path, path.string(), SQLITE_OPEN_READONLY);
    std::error_code noLog;
    const bool hasLog = fs::file_size(path.string() + "-wal", noLog) > 0 && !noLog;
    std::error_code ignored;
    if (reader.has_value() || hasLog || !fs::exists(path, ignored))
        return reader;
    return connect(path, immutableUri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Result<Database> Database::connect(const fs::path& path, const std::string& name, int flags)
{
    sqlite3* connection = nullptr;
    errno = 0;
    const int code = sqlite3_open_v2(name.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(connection, path.string());
    if (code != SQLITE_OK)
        return databaseError(connection, database.m_path);
    sqlite3_extended_result_codes(connection, 0);
    sqlite3_busy_timeout(connection, BusyMilliseconds);
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA synchronous=FULL;"));
    ISOGLOSS_CHECK(database.userVersion());
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
    errno = 0;
    if (sqlite3_exec(m_connection.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return databaseError(m_connection.get(), m_path);
    return {};
}

Database::Rollback::~Rollback()
{
    if (sqlite3_get_autocommit(database.m_connection.get()) == 0)
        (void)database.execute("ROLLBACK;").has_value();
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection.get());
}

Result<int> Database::userVersion() const
{
    ISOGLOSS_TRY(Statement statement, prepare("PRAGMA user_version;"));
    ISOGLOSS_TRY(const bool hasRow, statement.step());
    return hasRow ? static_cast<int>(statement.integer(0)) : 0;
}

Result<void> Database::copyTo(const fs::path& target) const
{
    ISOGLOSS_TRY(Database copy, open(target, Mode::ReadWrite));
    sqlite3_backup* const backup
        = sqlite3_backup_init(copy.m_connection.get(), "main", m_connection.get(), "main");
    errno = 0;
    const bool done = backup != nullptr && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
    const int system = errno;
    sqlite3_backup_finish(backup);
    errno = system;
    if (!done)
        return databaseError(copy.m_connection.get(), target.string());
    return copy.execute("PRAGMA journal_mode=DELETE;");
}

Result<void> Database::backupTo(const fs::path& target) const
{
    const fs::path temporary = target.string() + ".part";
    removeDatabase(temporary);
    Result<void> result = copyTo(temporary);
    std::error_code failure;
    if (result.has_value())
        fs::rename(temporary, target, failure);
    if (failure)
        result
            = Error{errors::FileUnwritable, {{"path", target.string()}, {"reason", failure.message()}}, {}};
    if (!result.has_value())
        removeDatabase(temporary);
    return result;
}

Result<std::string> Database::quickCheck(std::stop_token stop) const
{
    constexpr int Instructions = 10000; // of SQLite's machine, between two looks at the token
    sqlite3_progress_handler(
        m_connection.get(), Instructions,
        [](void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; }, &stop);
    Result<std::string> found = firstFinding("PRAGMA quick_check(1);", "ok");
    sqlite3_progress_handler(m_connection.get(), 0, nullptr, nullptr);
    return found;
}

Result<std::string> Database::integrityCheck() const
{
    ISOGLOSS_TRY(std::string found, firstFinding("PRAGMA integrity_check(1);", "ok"));
    return found.empty() ? referenceCheck() : found;
}

Result<std::string> Database::referenceCheck() const
{
    return firstFinding(
        "SELECT 'a row of ' || \"table\" || ' names one of ' || parent || ' that is not there' "
        "FROM pragma_foreign_key_check;",
        "");
}

Result<std::string> Database::firstFinding(std::string_view sql, std::string_view good) const
{
    ISOGLOSS_TRY(Statement statement, prepare(sql));
    ISOGLOSS_TRY(const bool hasRow, statement.step());
    std::string found = hasRow ? statement.text(0) : "";
    std::replace(found.begin(), found.end(), '\n', ' ');
    return found == good ? std::string() : found;
}

void removeDatabase(const fs::path& path)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(path.string() + suffix, ignored);
}

std::string sqliteVersion()
{
    return sqlite3_libversion();
}

} // namespace isogloss::store
