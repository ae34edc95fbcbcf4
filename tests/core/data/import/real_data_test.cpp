// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/canonical_files.h"
#include "core/data/import/dataset_import.h"
#include "core/data/text_table.h"
#include "tests/support/expect_result.h"
#include "tests/support/languages.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <gmock/gmock.h>

/// What others made, when it is there.
namespace isogloss::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class RealData : public ::testing::Test
{
protected:
    Result<ImportReport> import(const std::vector<std::string>& names)
    {
        std::vector<ImportFile> files;
        for (const std::string& name : names)
            files.push_back({tests::testData() / "data" / name, {}});
        ISOGLOSS_TRY(const ImportPlan plan, planImport(files, {}, tests::languages()));
        return importDataset(plan, {}, m_folder / "set");
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(RealData, PudTreebanksAreAligned)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const ImportReport report,
        import({"pud/ar_pud-ud-test.conllu", "pud/en_pud-ud-test.conllu", "pud/th_pud-ud-test.conllu"}));
    EXPECT_EQ(report.card.records, 1000);
    EXPECT_THAT(
        report.texts, ElementsAre(Pair("arb_Arab", 1000), Pair("eng_Latn", 1000), Pair("tha_Thai", 1000)));
    EXPECT_THAT(report.warnings, IsEmpty());

    // The treebank's sentences are those of the plain text that was made from it, in another order.
    ASSERT_VALUE(TextTable english, readTexts(m_folder / "set/records.jsonl", "eng_Latn"));
    ASSERT_VALUE(TextTable plain, readTexts(tests::testData() / "data/pud/pud.eng_Latn.txt", "eng_Latn"));
    std::sort(english.texts.begin(), english.texts.end());
    std::sort(plain.texts.begin(), plain.texts.end());
    EXPECT_TRUE(english.texts == plain.texts);
}

TEST_F(RealData, PudTextsAreOneSetOfManyLanguages)
{
    REQUIRE_TEST_DATA();
    std::vector<std::string> names;
    for (const char* key :
        {"arb_Arab", "cmn_Hant", "deu_Latn", "eng_Latn", "fin_Latn", "hin_Deva", "tha_Thai", "tur_Latn"})
        names.push_back("pud/pud." + std::string(key) + ".txt");
    ASSERT_VALUE(const ImportReport report, import(names));
    EXPECT_EQ(report.card.records, 1000);
    EXPECT_THAT(report.texts, SizeIs(8));
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_F(RealData, BiblesAreJoinedByVerse)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const ImportReport report, import({"bible"}));
    EXPECT_THAT(report.texts, SizeIs(9));
    EXPECT_EQ(report.texts.at("zul_Latn"), 7297u);
    EXPECT_EQ(report.card.records, 7298);
    ASSERT_VALUE(
        const ParallelTable pairs, readParallel(m_folder / "set/records.jsonl", "eng_Latn", "kab_Latn"));
    ASSERT_VALUE(
        const TextTable english, readTexts(tests::testData() / "data/bible/eng_Latn.tsv", "eng_Latn"));
    ASSERT_VALUE(
        const TextTable kabyle, readTexts(tests::testData() / "data/bible/kab_Latn.tsv", "kab_Latn"));
    ASSERT_VALUE(const ParallelTable direct, joinTexts(english, kabyle));
    EXPECT_EQ(pairs.size(), direct.size());
    EXPECT_EQ(pairs.groups, direct.groups);
}

TEST_F(RealData, NamedEntitiesBecomeTasks)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const ImportReport report, import({"uner"}));
    EXPECT_EQ(report.card.kind, record::DatasetKind::Task);
    EXPECT_THAT(report.texts, SizeIs(6));
    EXPECT_EQ(report.texts.at("eng_Latn"), 4078u);
}

TEST_F(RealData, WmtSourcesAndReferencesArePairs)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const ImportReport report, import({"wmt23/zh-en.src.zh", "wmt23/zh-en.ref.en"}));
    EXPECT_EQ(report.card.records, 1976);
    EXPECT_THAT(report.texts, ElementsAre(Pair("cmn_Hans", 1976), Pair("eng_Latn", 1976)));
}

} // namespace
} // namespace isogloss::data
