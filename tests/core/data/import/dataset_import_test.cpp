// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/dataset_import.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/data/errors.h"
#include "core/language/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/languages.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::data {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

class DatasetImport : public ::testing::Test
{
protected:
    void write(const std::string& name, const std::string& text) const
    {
        fs::create_directories((m_folder / name).parent_path());
        ASSERT_OK(writeFileAtomically(m_folder / name, text));
    }

    Result<ImportPlan> plan(const std::vector<std::string>& names, const ImportChoices& choices = {}) const
    {
        std::vector<ImportFile> files;
        for (const std::string& name : names)
            files.push_back({m_folder / name, {}});
        return planImport(files, choices, tests::languages());
    }

    std::string textOf(const std::string& name) const { return readFile(m_folder / name).value(); }

    const tests::TemporaryFolder m_folder;
};

TEST_F(DatasetImport, KeepsOriginalsAndSaysWhatIsThere)
{
    write("corpus/a/news.en", "One.\nTwo.\n");
    write("corpus/a/news.sw", "Moja.\nMbili.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"corpus"}));
    record::DatasetCard terms;
    terms.licence = "CC BY 4.0";
    terms.mayLeave = record::Permission::Nothing;
    ASSERT_VALUE(const ImportReport report, importDataset(found, terms, m_folder / "set"));
    ASSERT_VALUE(const Json json, readJson(m_folder / "set/dataset.json"));
    ASSERT_VALUE(const auto card, record::parseDatasetCard(json, "dataset.json"));
    EXPECT_EQ(card.id, "set");
    EXPECT_EQ(card.kind, record::DatasetKind::Parallel);
    EXPECT_THAT(card.languages, ElementsAre("eng_Latn", "swh_Latn"));
    EXPECT_EQ(card.records, 2);
    EXPECT_EQ(card.recordsHash, sha256(textOf("set/records.jsonl")));
    EXPECT_EQ(card.licence, "CC BY 4.0");
    EXPECT_EQ(card.mayLeave, record::Permission::Nothing);
    ASSERT_EQ(card.originals.size(), 2u);
    EXPECT_EQ(card.originals[0].path, "original/a/news.en");
    EXPECT_EQ(textOf("set/original/a/news.en"), "One.\nTwo.\n");
    EXPECT_EQ(card.originals[1].sha256, sha256("Moja.\nMbili.\n"));
    EXPECT_THAT(report.texts, ElementsAre(std::pair("eng_Latn", 2), std::pair("swh_Latn", 2)));
}

TEST_F(DatasetImport, FilesOfTheSameNameKeepApart)
{
    write("x/kab.txt", "azul\n");
    write("y/eng.txt", "hello\n");
    write("y/kab.txt", "not read\n");
    fs::create_directory(m_folder / "z");
    fs::rename(m_folder / "y/eng.txt", m_folder / "z/kab.txt");
    std::vector<ImportFile> files{{m_folder / "x/kab.txt", "kab_Latn"}, {m_folder / "z/kab.txt", "eng_Latn"}};
    ASSERT_VALUE(const ImportPlan found, planImport(files, {}, tests::languages()));
    ASSERT_VALUE(const ImportReport report, importDataset(found, {}, m_folder / "set"));
    EXPECT_EQ(textOf("set/" + report.card.originals[0].path), "azul\n");
    EXPECT_EQ(textOf("set/" + report.card.originals[1].path), "hello\n");
}

TEST_F(DatasetImport, ChoicesCanBeUsedAgain)
{
    write("a.csv", "Nr;Wort;Satz\n1;axxam;Ɣur-i axxam.\n2;aman;Swiɣ aman.\n");
    ImportChoices choices;
    choices.fields = {{"Satz", "kab_Latn"}, {"Wort", "skip"}};
    ASSERT_VALUE(const ImportPlan first, plan({"a.csv"}, choices));
    ASSERT_OK(importDataset(first, {}, m_folder / "one"));
    ASSERT_VALUE(const Json json, readJson(m_folder / "one/import.json"));
    ASSERT_VALUE(const ImportChoices kept, parseImportChoices(json, "import.json"));
    EXPECT_EQ(kept.format, "tsv");
    EXPECT_EQ(kept.layout.separator, ";");
    EXPECT_EQ(kept.layout.header, true);
    EXPECT_EQ(kept.fields.at("Nr"), "key");

    write("b.csv", "Nr;Wort;Satz\n3;tala;Tala n taddart.\n");
    ASSERT_VALUE(const ImportPlan second, plan({"b.csv"}, kept));
    ASSERT_VALUE(const ImportReport report, importDataset(second, {}, m_folder / "two"));
    EXPECT_EQ(textOf("two/records.jsonl"),
        "{\"group\":\"\",\"key\":\"3\",\"text\":{\"kab_Latn\":\"Tala n taddart.\"}}\n");
}

TEST_F(DatasetImport, ParsesNoChoicesThatItDoesNotKnow)
{
    EXPECT_ERROR(parseImportChoices(Json{{"colums", 1}}, "c.json"), errors::FieldUnknown);
    EXPECT_ERROR(parseImportChoices(Json{{"join", "zip"}}, "c.json"), errors::JsonFieldType);
    EXPECT_ERROR(parseImportChoices(Json{{"header", "yes"}}, "c.json"), errors::JsonFieldType);
}

TEST_F(DatasetImport, AStopLeavesNothingBehind)
{
    write("a.eng_Latn.txt", "One.\nTwo.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"a.eng_Latn.txt"}));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(importDataset(found, {}, m_folder / "set", stop.get_token()), errors::Stopped);
    EXPECT_FALSE(fs::exists(m_folder / "set"));
    EXPECT_EQ(std::distance(fs::directory_iterator(m_folder.path()), {}), 1);
    EXPECT_ERROR(planImport({{m_folder / "a.eng_Latn.txt", {}}}, {}, tests::languages(), stop.get_token()),
        errors::Stopped);
}

TEST_F(DatasetImport, TellsProgressToTheEnd)
{
    write("a.eng_Latn.txt", "One.\nTwo.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"a.eng_Latn.txt"}));
    Progress last;
    ASSERT_OK(importDataset(found, {}, m_folder / "set", {}, [&](const Progress& p) { last = p; }));
    EXPECT_EQ(last.total, 20u);
    EXPECT_EQ(last.done, last.total);
}

TEST_F(DatasetImport, TakesNoFolderThatIsThere)
{
    write("a.eng_Latn.txt", "One.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"a.eng_Latn.txt"}));
    fs::create_directory(m_folder / "set");
    EXPECT_ERROR(importDataset(found, {}, m_folder / "set"), errors::DatasetExists);
}

TEST_F(DatasetImport, NamesNewDatasetsAfterTheirFiles)
{
    write("Häuser & Gärten (2).eng_Latn.txt", "One.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"Häuser & Gärten (2).eng_Latn.txt"}));
    const fs::path first = newDatasetFolder(m_folder.path(), found);
    EXPECT_EQ(first.parent_path(), m_folder / "data");
    EXPECT_THAT(first.filename().string(), ::testing::StartsWith("hauser"));
    EXPECT_THAT(first.filename().string(), ::testing::MatchesRegex("[a-z0-9-]+"));
    fs::create_directories(first);
    EXPECT_EQ(newDatasetFolder(m_folder.path(), found), first.string() + "-2");
}

TEST_F(DatasetImport, MarksEvaluationSets)
{
    write("eng_Latn.devtest", "One.\n");
    write("kab_Latn.devtest", "Yiwen.\n");
    ASSERT_VALUE(const ImportPlan found, plan({"eng_Latn.devtest", "kab_Latn.devtest"}));
    EXPECT_EQ(found.evaluationSet, "FLORES");
    ASSERT_VALUE(const ImportReport report, importDataset(found, {}, m_folder / "set"));
    EXPECT_TRUE(report.card.evaluationOnly);
    ASSERT_EQ(report.warnings.size(), 1u);
    EXPECT_EQ(report.warnings[0].code, errors::EvaluationText);
}

TEST_F(DatasetImport, WarnsOfAnotherScript)
{
    write("sat_Latn.txt", "ᱟᱢᱟᱜ ᱧᱩᱛᱩᱢ ᱫᱚ ᱪᱮᱫ?\n");
    std::vector<ImportFile> files{{m_folder / "sat_Latn.txt", "sat_Latn"}};
    ASSERT_VALUE(const ImportPlan found, planImport(files, {}, tests::languages()));
    ASSERT_VALUE(const ImportReport report, importDataset(found, {}, m_folder / "set"));
    ASSERT_EQ(report.warnings.size(), 1u);
    EXPECT_EQ(report.warnings[0].code, errors::ScriptMismatch);
    EXPECT_EQ(report.warnings[0].argument("language"), "sat_Latn");
}

} // namespace
} // namespace isogloss::data
