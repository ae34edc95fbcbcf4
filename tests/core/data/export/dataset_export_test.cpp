// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/dataset_export.h"

#include "core/base/file.h"
#include "core/data/canonical_files.h"
#include "core/data/errors.h"
#include "core/data/import/dataset_import.h"
#include "tests/support/expect_result.h"
#include "tests/support/languages.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::HasSubstr;

class DatasetExport : public ::testing::Test
{
protected:
    ExportSource source(const std::vector<TextRecord>& records, const std::string& name = "a.jsonl") const
    {
        EXPECT_OK(writeTextRecords(m_folder / name, records));
        ExportSource made{m_folder / name, {}};
        made.card.id = name;
        made.card.mayLeave = record::Permission::Text;
        return made;
    }

    Result<ExportReport> write(
        const ExportSource& one, const std::string& format, const std::string& name) const
    {
        return exportDatasets(std::vector{one}, format, {}, m_folder / name);
    }

    /// What an import makes of files.
    std::string importedFrom(const std::vector<std::string>& names) const
    {
        std::vector<ImportFile> files;
        for (const std::string& name : names)
            files.push_back({m_folder / name, {}});
        auto plan = planImport(files, {}, tests::languages());
        EXPECT_OK(plan);
        if (!plan.has_value())
            return {};
        EXPECT_OK(importDataset(plan.value(), {}, m_folder / ("set-" + names.front())));
        return readFile(m_folder / ("set-" + names.front()) / "records.jsonl").value();
    }

    const std::vector<TextRecord> m_nasty{
        {"k1", "book one", {{"eng_Latn", "a\ttab, and \"quotes\" and <b>&amp;"}, {"kab_Latn", "azul  "}}},
        {"k 2", "", {{"eng_Latn", "two\nlines\r\nand\rthree"}, {"kab_Latn", "\"quoted\""}}},
        {"k\"3", "",
            {{"eng_Latn", " blanks at both ends "}, {"kab_Latn", "e\xCC\x81 \xC3\xA9 \xE2\x80\x8B"}}},
        {"k4", "", {{"eng_Latn", "no translation"}}}};
    const tests::TemporaryFolder m_folder;
};

TEST_F(DatasetExport, TextsSurviveEveryTurn)
{
    const ExportSource made = source(m_nasty);
    const std::string records = readFile(made.records).value();
    for (const std::string format : {"tsv", "jsonl"}) {
        ASSERT_OK(write(made, format, "out." + format));
        EXPECT_EQ(importedFrom({"out." + format}), records) << format;
    }
    ASSERT_OK(write(made, "tmx", "out.tmx"));
    const std::string back = importedFrom({"out.tmx"});
    std::vector<TextRecord> ungrouped = m_nasty;
    ungrouped[0].group.clear();
    EXPECT_EQ(back, readFile(source(ungrouped, "b.jsonl").records).value());
}

TEST_F(DatasetExport, MosesSaysWhatItCannotHold)
{
    const auto refused = write(source(m_nasty), "moses", "out");
    EXPECT_ERROR(refused, errors::NotHeld);
    EXPECT_EQ(refused.error().argument("key"), "k 2");
    EXPECT_EQ(refused.error().argument("field"), "eng_Latn");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "out.eng_Latn"));
    ASSERT_VALUE(const ExportReport report, write(source({m_nasty[0], m_nasty[3]}), "moses", "out"));
    EXPECT_EQ(report.records, 1u);
    EXPECT_EQ(report.leftOut, 1u);
    EXPECT_EQ(readFile(m_folder / "out.kab_Latn").value(), "azul  \n");
}

TEST_F(DatasetExport, TmxNamesTheCharacter)
{
    const auto refused = write(source({{"k", "", {{"eng_Latn", "bell \a"}}}}), "tmx", "out.tmx");
    EXPECT_ERROR(refused, errors::NotHeld);
    EXPECT_EQ(refused.error().argument("found"), "U+0007");
}

TEST_F(DatasetExport, ReferencePairsNeedTwoLanguages)
{
    const ExportSource made = source(m_nasty);
    ASSERT_OK(write(made, "reference", "out.json"));
    EXPECT_THAT(
        readFile(m_folder / "out.json").value(), HasSubstr("{\"text_parallel_0\":\" blanks at both ends \""));
    EXPECT_ERROR(exportDatasets(std::vector{made}, "reference", {"eng_Latn"}, m_folder / "x"),
        errors::TwoLanguagesNeeded);
    EXPECT_ERROR(write(made, "docx", "x"), errors::ExportFormatUnknown);
}

TEST_F(DatasetExport, CreditsTravelAndTheStrictestCounts)
{
    ExportSource one = source({m_nasty[0]});
    ExportSource other = source({m_nasty[0]}, "b.jsonl");
    one.card.credit = "Told by Dda Muḥ";
    one.card.licence = "CC BY 4.0";
    other.card.bibtex = "@book{b}";
    other.card.mayLeave.reset();
    ASSERT_VALUE(const ExportReport report,
        exportDatasets(std::vector{one, other}, "jsonl", {}, m_folder / "out.jsonl"));
    EXPECT_FALSE(report.isPermitted);
    EXPECT_THAT(readFile(m_folder / "out.jsonl").value(), HasSubstr("\"b.jsonl:k1\""));
    EXPECT_THAT(readFile(m_folder / "out.jsonl.credits.txt").value(),
        HasSubstr("Licence: CC BY 4.0\nCredit: Told by Dda Muḥ\n"));
    EXPECT_EQ(readFile(m_folder / "out.jsonl.bib").value(), "@book{b}\n");
    other.card.consent = "for the archive only";
    for (const auto permission : {record::Permission::Nothing, record::Permission::Numbers}) {
        other.card.mayLeave = permission;
        const auto refused = exportDatasets(std::vector{one, other}, "jsonl", {}, m_folder / "no.jsonl");
        EXPECT_ERROR(refused, errors::MayNotLeave);
        EXPECT_EQ(refused.error().argument("reason"), "for the archive only");
        EXPECT_EQ(refused.error().argument("value"), nameOf(permission));
        EXPECT_FALSE(std::filesystem::exists(m_folder / "no.jsonl"));
    }
}

} // namespace
} // namespace isogloss::data
