// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrate.h"

#include "core/base/errors.h"
#include "core/store/backups.h"
#include "core/store/errors.h"
#include "tests/core/store/made_up_workspace.h"

#include <array>

namespace isogloss::store {
namespace {

constexpr Migration First{1, "0.1.0",
    "PRAGMA application_id = 1232301927;"
    "CREATE TABLE about(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL);"
    "CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
    "CREATE TABLE dogs(id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES people);"};

/// Makes a table anew, with another column.
constexpr Migration Second{2, "0.2.0",
    "CREATE TABLE new_people(id INTEGER PRIMARY KEY, name TEXT NOT NULL, born INTEGER NOT NULL);"
    "INSERT INTO new_people SELECT id, name, 0 FROM people;"
    "DROP TABLE people; ALTER TABLE new_people RENAME TO people;"};

class MigrateTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_VALUE(Database database, Database::open(m_folder / "a.db", Database::Mode::ReadWrite));
        m_database.emplace(std::move(database));
        ASSERT_OK(migrate(*m_database, std::array{First}, [] { return Result<void>(); }));
        ASSERT_OK(m_database->execute("INSERT INTO people VALUES(4, 'Ada'); INSERT INTO dogs VALUES(1, 4);"));
    }

    Result<void> migrateTo(std::span<const Migration> steps)
    {
        return migrate(*m_database, steps, [this]() -> Result<void> {
            ISOGLOSS_CHECK(makeBackup(*m_database, m_folder / "backups"));
            return {};
        });
    }

    std::string first(const std::string& sql)
    {
        auto statement = m_database->prepare(sql);
        EXPECT_OK(statement);
        EXPECT_OK(statement.value().step());
        return statement.value().text(0);
    }

    tests::TemporaryFolder m_folder;
    std::optional<Database> m_database;
};

TEST_F(MigrateTest, UpgradesBehindABackup)
{
    ASSERT_OK(migrateTo(std::array{First, Second}));
    EXPECT_EQ(first("PRAGMA user_version"), "2");
    EXPECT_EQ(first("SELECT name || born FROM people JOIN dogs ON owner = people.id"), "Ada0");
    EXPECT_EQ(first("SELECT value FROM about WHERE name = 'needs'"), "0.2.0");
    EXPECT_EQ(first("PRAGMA foreign_keys"), "1");
    const auto backups = listBackups(m_folder / "backups");
    ASSERT_EQ(backups.size(), 1u);
    ASSERT_VALUE(const Database backup, Database::open(backups.front(), Database::Mode::ReadOnly));
    ASSERT_VALUE(const int version, backup.userVersion());
    EXPECT_EQ(version, 1);
    ASSERT_OK(migrateTo(std::array{First, Second}));
    EXPECT_EQ(listBackups(m_folder / "backups").size(), 1u) << "nothing to do, nothing backed up";
}

TEST_F(MigrateTest, LeavesTheFileAsItWasWhenAStepFails)
{
    constexpr Migration Broken{
        3, "0.3.0", "CREATE TABLE cats(id INTEGER PRIMARY KEY); SELECT * FROM nowhere;"};
    EXPECT_ERROR(migrateTo(std::array{First, Second, Broken}), errors::DatabaseFailed);
    EXPECT_EQ(first("PRAGMA user_version"), "2");
    EXPECT_EQ(first("SELECT count(*) FROM sqlite_schema WHERE name = 'cats'"), "0");
    constexpr Migration Dangling{3, "0.3.0", "DELETE FROM people;"};
    EXPECT_ERROR(migrateTo(std::array{First, Second, Dangling}), errors::DatabaseDamaged);
    EXPECT_EQ(first("SELECT count(*) FROM people"), "1");
}

TEST_F(MigrateTest, DoesNothingWithoutABackup)
{
    const auto failing = [] { return Result<void>(Error{errors::DiskFull, {}, {}}); };
    EXPECT_ERROR(migrate(*m_database, std::array{First, Second}, failing), errors::DiskFull);
    EXPECT_EQ(first("PRAGMA user_version"), "1");
}

TEST_F(MigrateTest, RefusesANewerFileAndSaysWhatItNeeds)
{
    ASSERT_OK(migrateTo(std::array{First, Second}));
    const auto state = schemaState(*m_database, "here", std::array{First});
    EXPECT_ERROR(state, errors::WorkspaceNewer);
    EXPECT_EQ(state.error().argument("value"), "0.2.0");
    EXPECT_EQ(state.error().argument("path"), "here");
    ASSERT_VALUE(const SchemaState current, schemaState(*m_database, "here", std::array{First, Second}));
    EXPECT_EQ(current, SchemaState::Current);
}

TEST(Schema, StepsCountUp)
{
    int version = 0;
    for (const Migration& step : migrations())
        EXPECT_EQ(step.version, ++version);
}

TEST(Schema, RefusesAnotherProgramsDatabase)
{
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(Database database, Database::open(folder / "a.db", Database::Mode::ReadWrite));
    ASSERT_OK(database.execute("CREATE TABLE t(x); PRAGMA user_version = 1;"));
    EXPECT_ERROR(schemaState(database, "a.db", migrations()), errors::NotAWorkspace);
}

} // namespace
} // namespace isogloss::store
