// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/removal.h"

#include "core/store/errors.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

/// One row in every table; each uses what it can.
constexpr const char* Rows = R"sql(
INSERT INTO languages VALUES(1, 'eng_Latn', 'English', '', 'ltr', '', '', 0), (2, 'swh_Latn', '', '', 'ltr', '', '', 0);
INSERT INTO datasets VALUES(1, 'texts', '{}', ''), (2, 'unused', '{}', '');
INSERT INTO dataset_languages VALUES(1, 1, 1, 5);
INSERT INTO pairs VALUES(1, 1, 1, 2, NULL, 5);
INSERT INTO edit_steps VALUES(1, 2, 1, '{}', 0, 0, 0, '');
INSERT INTO splits VALUES(1, 'halves', 1, 0, NULL, NULL, NULL, 0, '');
INSERT INTO models VALUES(1, 'base', 'models/base', '', '', '');
INSERT INTO experiments VALUES(1, 'try', '{"model":"models/base","data":{"task":[{"path":"data/texts/records.jsonl"}]}}', '', '');
INSERT INTO runs VALUES(1, 'first', 'runs/first', 1, 1, 'completed', 1, 1, 1, NULL, 0, '', '', 0, 0, '', '', '', '');
INSERT INTO run_datasets VALUES(1, 1, 1);
INSERT INTO adapters VALUES(1, 'a', 'adapters/a', 1, 1, '{}', ''), (2, 'merged', 'adapters/m', NULL, NULL, '{}', '');
INSERT INTO adapter_parents VALUES(1, 2, 1, 0.5);
INSERT INTO queue VALUES(1, 1, 1, 'runs/first', 'done', 1, '', '');
INSERT INTO signatures VALUES(1, 's');
INSERT INTO analysis_rows VALUES(1, 1, 1, 1, 0, 'm', 'a', 'b', 0, 0.5, NULL, NULL, 1, 1);
INSERT INTO prediction_files VALUES(1, 1, 1, 1, 1, 'slots', 'eng_Latn', 'runs/first/p.jsonl', 1, '{}', '');
INSERT INTO notes VALUES(1, 'look', 2, NULL, NULL, NULL, NULL, '', '');
)sql";

class RemovalTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        ASSERT_VALUE(Database database, Database::open(m_root / "workspace.db", Database::Mode::ReadWrite));
        m_database.emplace(std::move(database));
        ASSERT_OK(m_database->execute(Rows));
    }

    std::vector<std::string> users(const std::string& table, std::int64_t id = 1)
    {
        const auto found = usersOf(*m_database, table, id);
        EXPECT_OK(found);
        std::vector<std::string> names;
        for (const User& user : found.value())
            names.push_back(user.table + "/" + user.name);
        return names;
    }

    std::optional<Database> m_database;
};

TEST_F(RemovalTest, NamesTheUsers)
{
    EXPECT_THAT(users("languages"), ElementsAre("datasets/texts"));
    EXPECT_THAT(users("languages", 2), ElementsAre("datasets/texts"));
    EXPECT_THAT(users("datasets"),
        UnorderedElementsAre(
            "splits/halves", "runs/first", "experiments/try", "prediction_files/runs/first/p.jsonl"));
    EXPECT_THAT(users("models"), UnorderedElementsAre("runs/first", "adapters/a", "experiments/try"));
    EXPECT_THAT(users("experiments"), UnorderedElementsAre("runs/first", "queue/runs/first"));
    EXPECT_THAT(users("runs"), ElementsAre("adapters/a"));
    EXPECT_THAT(users("adapters"), ElementsAre("adapters/merged"));
    EXPECT_THAT(users("adapters", 2), ElementsAre());
}

TEST_F(RemovalTest, RefusesWhatIsInUse)
{
    const auto refused = removeRow(*m_database, "models", 1);
    EXPECT_ERROR(refused, errors::InUse);
    EXPECT_EQ(refused.error().argument("users"), "runs/first, adapters/a, experiments/try");
    EXPECT_ERROR(removeRow(*m_database, "datasets", 77), errors::NoSuchRow);
}

TEST_F(RemovalTest, TakesAlongWhatBelongsToIt)
{
    ASSERT_OK(removeRow(*m_database, "datasets", 2));
    EXPECT_EQ(number(*m_database, "SELECT count(*) FROM edit_steps"), 0);
    EXPECT_EQ(number(*m_database, "SELECT count(*) FROM notes"), 0);
    ASSERT_OK(removeRow(*m_database, "adapters", 2));
    ASSERT_OK(removeRow(*m_database, "adapters", 1));
    ASSERT_OK(removeRow(*m_database, "runs", 1));
    EXPECT_EQ(number(*m_database, "SELECT count(*) FROM analysis_rows"), 0);
    EXPECT_EQ(number(*m_database, "SELECT count(*) FROM queue WHERE run IS NULL"), 1);
    ASSERT_VALUE(const std::string found, m_database->integrityCheck());
    EXPECT_EQ(found, "");
}

/// Whatever the schema will not delete has users that are named: nothing is refused without saying why.
TEST_F(RemovalTest, KnowsEveryReferenceOfTheSchema)
{
    ASSERT_VALUE(Statement references,
        m_database->prepare(
            "SELECT DISTINCT f.\"table\" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f "
            "WHERE s.type = 'table' AND f.on_delete = 'NO ACTION' "
            "AND f.\"table\" != 'signatures'"));
    int tables = 0;
    for (;; ++tables) {
        ASSERT_VALUE(const bool hasRow, references.step());
        if (!hasRow)
            break;
        const std::string table = references.text(0);
        EXPECT_FALSE(users(table).empty()) << table;
    }
    EXPECT_EQ(tables, 6);
}

} // namespace
} // namespace isogloss::store
