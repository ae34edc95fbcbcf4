// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sample_workspace.h"

#include "core/store/errors.h"
#include "core/store/missing_files.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/rows/split_row.h"
#include "core/store/table.h"
#include "core/store/workspace.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::store {
namespace {

TEST(SampleWorkspace, IsWholeAndKnowsWhatItHolds)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeSampleWorkspace(folder / "sample"));
    EXPECT_ERROR(writeSampleWorkspace(folder / "sample"), errors::FolderExists);
    ASSERT_VALUE(Workspace workspace, Workspace::open(folder / "sample", Workspace::Mode::ReadWrite));
    EXPECT_FALSE(workspace.uncleanEnd().has_value());

    ASSERT_VALUE(const auto datasets, workspace.read(allRows<DatasetRow>).get());
    ASSERT_EQ(datasets.size(), 5u);
    EXPECT_EQ(datasets[1].name, "commands-parallel-train");
    EXPECT_EQ(datasets[1].card.records, 2000);
    EXPECT_EQ(datasets[1].card.kind, record::DatasetKind::Parallel);
    EXPECT_FALSE(datasets[1].card.evaluationOnly);
    EXPECT_TRUE(datasets[0].card.evaluationOnly);

    ASSERT_VALUE(const auto swahili,
        workspace
            .read([](const Database& database) {
                return findRow<LanguageRow>(database, "WHERE key = ?1", "swh_Latn");
            })
            .get());
    ASSERT_TRUE(swahili.has_value());
    EXPECT_EQ(swahili->ownName, "Kiswahili");
    ASSERT_VALUE(const auto pair,
        workspace
            .read([&](const Database& database) {
                return findRow<PairRow>(
                    database, "WHERE dataset = ?1 AND target = ?2", datasets[1].id, swahili->id);
            })
            .get());
    ASSERT_TRUE(pair.has_value());
    EXPECT_EQ(pair->sentences, 2000);

    ASSERT_VALUE(const auto splits, workspace.read(allRows<SplitRow>).get());
    ASSERT_EQ(splits.size(), 2u);
    EXPECT_EQ(splits[0].train, datasets[1].id);
    EXPECT_EQ(splits[0].test, datasets[0].id);
    ASSERT_VALUE(const auto adapters, workspace.read(allRows<AdapterRow>).get());
    ASSERT_EQ(adapters.size(), 2u);
    EXPECT_TRUE(adapters[0].base.has_value());
    ASSERT_VALUE(const auto missing,
        workspace.read([&](const Database& database) { return missingFiles(database, workspace.folder()); })
            .get());
    EXPECT_TRUE(missing.empty());
}

} // namespace
} // namespace isogloss::store
