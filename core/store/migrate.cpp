// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrate.h"

#include "core/store/errors.h"
#include "isogloss_version.h"

namespace isogloss::store {

namespace {

Result<std::int64_t> numberOf(const Database& database, std::string_view sql)
{
    ISOGLOSS_TRY(Statement statement, database.prepare(sql));
    ISOGLOSS_TRY(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

/// What a newer program wrote about itself, as far as it can be read.
std::string neededProgram(const Database& database)
{
    auto statement = database.prepare("SELECT value FROM about WHERE name = 'needs';");
    if (!statement.has_value())
        return "";
    const auto hasRow = statement.value().step();
    return hasRow.has_value() && hasRow.value() ? statement.value().text(0) : "";
}

Result<void> apply(Database& database, const Migration& step)
{
    return database.transaction([&]() -> Result<void> {
        ISOGLOSS_CHECK(database.execute(step.sql));
        ISOGLOSS_TRY(Statement needs,
            database.prepare("INSERT INTO about(name, value) VALUES('needs', ?1) "
                             "ON CONFLICT(name) DO UPDATE SET value = excluded.value;"));
        ISOGLOSS_CHECK(needs.bind(1, step.program).run());
        ISOGLOSS_TRY(const std::string found, database.referenceCheck());
        if (!found.empty())
            return Error{errors::DatabaseDamaged, {{"path", "workspace.db"}, {"reason", found}}, {}};
        return database.execute("PRAGMA user_version = " + std::to_string(step.version) + ";");
    });
}

} // namespace

Result<SchemaState> schemaState(
    const Database& database, const std::filesystem::path& path, std::span<const Migration> steps)
{
    ISOGLOSS_TRY(const int version, database.userVersion());
    ISOGLOSS_TRY(const std::int64_t application, numberOf(database, "PRAGMA application_id;"));
    if (application != ApplicationId || version < 1)
        return Error{errors::NotAWorkspace, {{"path", path.string()}}, {}};
    if (version > steps.back().version)
        return Error{errors::WorkspaceNewer,
            {{"path", path.string()}, {"value", neededProgram(database)}, {"version", Version}}, {}};
    return version == steps.back().version ? SchemaState::Current : SchemaState::Older;
}

Result<void> migrate(
    Database& database, std::span<const Migration> steps, const std::function<Result<void>()>& backUp)
{
    ISOGLOSS_TRY(const int version, database.userVersion());
    if (version >= steps.back().version)
        return {};
    if (version > 0)
        ISOGLOSS_CHECK(backUp());
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=OFF;")); // tables may be made anew
    Result<void> result;
    for (const Migration& step : steps)
        if (step.version > version && result.has_value())
            result = apply(database, step);
    ISOGLOSS_CHECK(database.execute("PRAGMA foreign_keys=ON;"));
    return result;
}

Result<void> createDatabase(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(Database database, Database::open(path, Database::Mode::ReadWrite));
    return migrate(database, migrations(), [] { return Result<void>(); });
}

} // namespace isogloss::store
