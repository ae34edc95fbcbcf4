// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/store/adopt.h"
#include "core/store/rows/language_row.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

constexpr const char* Many
    = "{\"key\":\"1\",\"group\":\"\",\"text\":{\"eng_Latn\":\"a\",\"swh_Latn\":\"b\",\"arb_Arab\":\"\"}}\n"
      "{\"key\":\"2\",\"group\":\"\",\"text\":{\"arb_Arab\":\"c\",\"eng_Latn\":\"d\",\"swh_Latn\":\"e\"}}\n"
      "{\"key\":\"3\",\"group\":\"\",\"text\":{\"swh_Latn\":\"f\"}}";

class DatasetsTest : public WorkspaceTest
{
};

TEST_F(DatasetsTest, CountsLanguagesAndPairs)
{
    makeDatasetFolder("many", Many);
    ASSERT_VALUE(const DatasetCounts counts, countRecords(m_root / "data/many/records.jsonl"));
    EXPECT_EQ(counts.records, 3);
    EXPECT_EQ(counts.kind, record::DatasetKind::Parallel);
    EXPECT_THAT(counts.languages, ElementsAre(Pair("arb_Arab", 1), Pair("eng_Latn", 2), Pair("swh_Latn", 3)));
    EXPECT_EQ(counts.pairs.size(), 3u);
    EXPECT_EQ(counts.pairs.at({"eng_Latn", "swh_Latn"}), 2);
    EXPECT_EQ(counts.pairs.at({"arb_Arab", "swh_Latn"}), 1);
}

TEST_F(DatasetsTest, CountsTasks)
{
    makeDatasetFolder("task", R"({"task":"slots","language":"deu_Latn"})");
    ASSERT_VALUE(const DatasetCounts counts, countRecords(m_root / "data/task/records.jsonl"));
    EXPECT_EQ(counts.kind, record::DatasetKind::Task);
    EXPECT_THAT(counts.languages, ElementsAre(Pair("deu_Latn", 1)));
}

TEST_F(DatasetsTest, NamesTheLineThatIsBroken)
{
    makeDatasetFolder("bad", std::string(Many) + "\n{");
    const auto counts = countRecords(m_root / "data/bad/records.jsonl");
    EXPECT_ERROR(counts, errors::JsonMalformed);
    EXPECT_TRUE(counts.error().argument("path").ends_with("records.jsonl:4"));
}

TEST_F(DatasetsTest, AreAddedWithTheirLanguages)
{
    makeDatasetFolder("many", Many);
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_OK(workspace
                  .write([&](Database& database) {
                      return addDatasetFolder(database, WorkspaceFolder(m_root), "many");
                  })
                  .get());
    ASSERT_VALUE(const auto languages, workspace.read(allRows<LanguageRow>).get());
    ASSERT_EQ(languages.size(), 3u);
    EXPECT_EQ(languages[0].key, "arb_Arab");
    EXPECT_EQ(languages[0].direction, language::Direction::RightToLeft);
    EXPECT_EQ(languages[2].name, "Swahili");
    EXPECT_EQ(languages[2].ownName, "Kiswahili");
    ASSERT_VALUE(const auto pairs, workspace.read(allRows<PairRow>).get());
    EXPECT_EQ(pairs.size(), 3u);
}

TEST_F(DatasetsTest, TermsAreStoredInRowAndFile)
{
    makeDatasetFolder("many", Many);
    record::DatasetCard terms;
    terms.licence = "CC BY 4.0";
    terms.mayLeave = record::Permission::Nothing;
    terms.records = 99; // not theirs to change
    ASSERT_VALUE(const DatasetId dataset,
        write([&](Database& database) { return addDatasetFolder(database, WorkspaceFolder(m_root), "many"); }));
    ASSERT_OK(write([&](Database& database) {
        return setDatasetTerms(database, WorkspaceFolder(m_root), dataset, terms);
    }));
    const std::string path = m_root / "data/many/dataset.json";
    ASSERT_VALUE(const Json json, readJson(path));
    ASSERT_VALUE(const record::DatasetCard card, record::parseDatasetCard(json, path));
    EXPECT_EQ(card.licence, "CC BY 4.0");
    EXPECT_EQ(card.mayLeave, record::Permission::Nothing);
    EXPECT_NE(card.records, 99);
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto rows, workspace.read(allRows<DatasetRow>).get());
    EXPECT_EQ(rows.front().card.licence, "CC BY 4.0");
}

TEST_F(DatasetsTest, FoldersAreAdoptedOnce)
{
    makeDatasetFolder("many", Many);
    makeDatasetFolder("bad", "{");
    makeModelFolder(m_root / "models/base", "{}");
    std::filesystem::create_directories(m_root / "adapters/mine");
    ASSERT_OK(writeFileAtomically(
        m_root / "adapters/mine/isogloss.json", R"({"base": {"name": "base", "hash": ""}})"));
    const auto adopt = [&](Database& database) { return adoptFolders(database, WorkspaceFolder(m_root)); };
    ASSERT_VALUE(const Adopted first, write(adopt));
    EXPECT_THAT(first.folders, ElementsAre("models/base", "data/many", "adapters/mine"));
    ASSERT_EQ(first.problems.size(), 1u);
    ASSERT_VALUE(const Adopted second, write(adopt));
    EXPECT_TRUE(second.folders.empty());
    ASSERT_VALUE(Workspace workspace, open());
    EXPECT_EQ(workspace
                  .read([](const Database& database) {
                      return number(
                          database, "SELECT count(*) FROM adapters JOIN models ON base = models.id");
                  })
                  .get(),
        1);
}

} // namespace
} // namespace isogloss::store
