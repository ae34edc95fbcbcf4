// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/store/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::store {
namespace {

class DatabaseTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_VALUE(Database database, Database::open(m_folder / "a.db", Database::Mode::ReadWrite));
        m_database.emplace(std::move(database));
        ASSERT_OK(m_database->execute("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL, x REAL);"));
    }

    Result<void> insert(std::string_view name)
    {
        ISOGLOSS_TRY(Statement statement, m_database->prepare("INSERT INTO t(name, x) VALUES(?1, ?2);"));
        return statement.bind(1, name).bind(2, 0.5).run();
    }

    static std::int64_t count(const Database& database)
    {
        auto statement = database.prepare("SELECT count(*) FROM t;");
        EXPECT_OK(statement);
        EXPECT_OK(statement.value().step());
        return statement.value().integer(0);
    }

    tests::TemporaryFolder m_folder;
    std::optional<Database> m_database;
};

TEST_F(DatabaseTest, KeepsValues)
{
    const std::string name("n\0ul \xE2\x98\x83", 8);
    ASSERT_OK(insert(name));
    EXPECT_EQ(m_database->lastInsertId(), 1);
    ASSERT_VALUE(Statement statement, m_database->prepare("SELECT id, name, x, NULL FROM t;"));
    ASSERT_VALUE(const bool hasRow, statement.step());
    ASSERT_TRUE(hasRow);
    EXPECT_EQ(statement.integer(0), 1);
    EXPECT_EQ(statement.text(1), name);
    EXPECT_EQ(statement.real(2), 0.5);
    EXPECT_TRUE(statement.isNull(3));
}

TEST_F(DatabaseTest, RollsBackWhatFailed)
{
    const auto failing = m_database->transaction([this]() -> Result<void> {
        ISOGLOSS_CHECK(insert("a"));
        return Error{errors::DiskFull, {}, {}};
    });
    EXPECT_ERROR(failing, errors::DiskFull);
    EXPECT_EQ(count(*m_database), 0);
    EXPECT_OK(m_database->transaction([this] { return insert("a"); }));
    EXPECT_EQ(count(*m_database), 1);
}

TEST_F(DatabaseTest, NamesWhatIsWrong)
{
    const auto result = m_database->execute("INSERT INTO t(id) VALUES(1);");
    EXPECT_ERROR(result, errors::DatabaseFailed);
    EXPECT_NE(result.error().argument("reason").find("NOT NULL"), std::string_view::npos);
    EXPECT_ERROR(m_database->prepare("SELEC"), errors::DatabaseFailed);
    EXPECT_ERROR(Database::open(m_folder / "none.db", Database::Mode::ReadOnly), errors::DatabaseFailed);
}

TEST_F(DatabaseTest, RefusesAFileThatIsNoDatabase)
{
    ASSERT_OK(writeFileAtomically(m_folder / "b.db", std::string(4096, 'x')));
    EXPECT_ERROR(Database::open(m_folder / "b.db", Database::Mode::ReadWrite), errors::DatabaseDamaged);
}

TEST_F(DatabaseTest, AReaderDoesNotWrite)
{
    ASSERT_OK(insert("a"));
    ASSERT_VALUE(Database reader, Database::open(m_folder / "a.db", Database::Mode::ReadOnly));
    EXPECT_EQ(count(reader), 1);
    EXPECT_ERROR(reader.execute("DELETE FROM t;"), errors::DatabaseFailed);
    ASSERT_OK(insert("b"));
    EXPECT_EQ(count(reader), 2);
}

TEST_F(DatabaseTest, BacksUpWhileInUse)
{
    ASSERT_OK(insert("a"));
    ASSERT_OK(m_database->execute("PRAGMA user_version=3;"));
    ASSERT_OK(m_database->backupTo(m_folder / "backup.db"));
    ASSERT_OK(insert("b"));
    ASSERT_VALUE(const Database backup, Database::open(m_folder / "backup.db", Database::Mode::ReadOnly));
    EXPECT_EQ(count(backup), 1);
    ASSERT_VALUE(const int version, backup.userVersion());
    EXPECT_EQ(version, 3);
    ASSERT_VALUE(const std::string found, backup.quickCheck());
    EXPECT_EQ(found, "");
}

} // namespace
} // namespace isogloss::store
