// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "core/store/comparisons.h"
#include "core/store/errors.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/run_words.h"
#include "core/store/table.h"
#include "core/store/terms_steps.h"
#include "tests/core/store/made_up_workspace.h"
#include "tests/support/test_data.h"

namespace isogloss::store {
namespace {

/// A workspace as the version before left it: golden/store/schema_<n>.sql.
class UpgradeTest : public WorkspaceTest
{
protected:
    void makeOld(const std::string& file)
    {
        removeDatabase(m_root / "workspace.db");
        ASSERT_VALUE(const std::string sql, readFile(tests::golden("store/" + file)));
        ASSERT_VALUE(Database old, Database::open(m_root / "workspace.db", Database::Mode::ReadWrite));
        ASSERT_OK(old.execute(sql));
    }
};

TEST_F(UpgradeTest, FromSchema1)
{
    makeOld("schema_1.sql");
    EXPECT_ERROR(open(Workspace::Mode::ReadOnly), errors::WorkspaceOlder);
    ASSERT_VALUE(Workspace workspace, open());
    const auto backups = listBackups(m_root / "backups");
    ASSERT_FALSE(backups.empty());
    ASSERT_VALUE(const Database before, Database::open(backups.back(), Database::Mode::ReadOnly));
    ASSERT_VALUE(const int version, before.userVersion());
    EXPECT_EQ(version, 1);

    ASSERT_VALUE(const auto runs, workspace.read(allRows<RunRow>).get());
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].name, "first");
    EXPECT_EQ(runs[0].started, "");
    ASSERT_VALUE(const auto datasets, workspace.read(allRows<DatasetRow>).get());
    EXPECT_EQ(datasets.at(0).name, "texts");
    ASSERT_VALUE(const auto adapters, workspace.read(allRows<AdapterRow>).get());
    EXPECT_EQ(adapters.at(1).name, "merged");
    ASSERT_VALUE(const std::string damage,
        workspace.read([](const Database& database) { return database.integrityCheck(); }).get());
    EXPECT_EQ(damage, "");
}

TEST_F(UpgradeTest, FromSchema2)
{
    makeOld("schema_2.sql");
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto runs, workspace.read(allRows<RunRow>).get());
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].ended, "2026-11-20T10:05:00Z");
    const auto edit = [id = runs[0].id](Database& database) { return editRun(database, id, RunField::Tags, "kept"); };
    ASSERT_OK(workspace.write(edit).get());
    ASSERT_VALUE(const auto words, workspace.read(runWords).get());
    EXPECT_EQ(words.at(runs[0].id).tags, std::vector<std::string>{"kept"});
}

TEST_F(UpgradeTest, FromSchema3)
{
    makeOld("schema_3.sql");
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto words, workspace.read(runWords).get());
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words.begin()->second.tags, std::vector<std::string>{"kept"});
    ASSERT_VALUE(const auto datasets, workspace.read(allRows<DatasetRow>).get());
    const DatasetId dataset = datasets.at(0).id;
    std::filesystem::create_directories(workspace.folder().data() / datasets.at(0).name);
    record::DatasetCard terms = datasets.at(0).card;
    terms.licence = "CC0-1.0";
    const auto change = [&](Database& database) { return changeTerms(database, workspace.folder(), dataset, terms); };
    ASSERT_OK(workspace.write(change).get());
    ASSERT_VALUE(const auto steps,
        workspace.read([dataset](const Database& database) { return termsSteps(database, dataset); }).get());
    EXPECT_EQ(steps.inForce.size(), 1u);
}

TEST_F(UpgradeTest, FromSchema4)
{
    makeOld("schema_4.sql");
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto runs, workspace.read(allRows<RunRow>).get());
    EXPECT_EQ(runs.size(), 1u);
    ASSERT_VALUE(const auto kept, workspace.read(comparisons).get());
    EXPECT_TRUE(kept.empty());
}

} // namespace
} // namespace isogloss::store
