// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/plan.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/data/import/detection.h"
#include "tests/support/expect_result.h"
#include "tests/support/languages.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;

class Plans : public ::testing::Test
{
protected:
    ImportFile write(
        const std::string& name, const std::string& bytes, const std::string& language = {}) const
    {
        EXPECT_OK(writeFileAtomically(m_folder / name, bytes));
        return {m_folder / name, language};
    }

    static Result<ImportPlan> plan(const std::vector<ImportFile>& files, const ImportChoices& choices = {})
    {
        return planImport(files, choices, tests::languages());
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(Plans, ShowTheFirstRowsAndWhatTheyHold)
{
    std::string text = "id\tEnglish\tnote\n";
    for (int i = 1; i <= 2000; ++i)
        text += std::to_string(i) + "\tSentence " + std::to_string(i) + ".\tx\n";
    ASSERT_VALUE(const ImportPlan found, plan({write("a.tsv", text)}));
    EXPECT_EQ(found.format->id, "tsv");
    ASSERT_THAT(found.tables, SizeIs(1));
    const TablePlan& table = found.tables[0];
    EXPECT_EQ(table.table.sources[0].encoding, "UTF-8");
    ASSERT_THAT(table.fields, SizeIs(3));
    EXPECT_EQ(table.fields[0].role, Role::Key);
    EXPECT_EQ(table.fields[1].role, Role::Text);
    EXPECT_EQ(table.fields[1].language, "eng_Latn");
    EXPECT_EQ(table.fields[2].role, Role::Skip);
    EXPECT_THAT(table.sample.rows, SizeIs(500));
    EXPECT_EQ(table.sample.rows[1][1], "Sentence 2.");
    EXPECT_THAT(found.problems, SizeIs(0));
}

TEST_F(Plans, AskForWhatNobodyCanKnow)
{
    ASSERT_VALUE(const ImportPlan found, plan({write("words.txt", "ქალაქი\nსოფელი\n")}));
    ASSERT_THAT(found.problems, SizeIs(1));
    EXPECT_EQ(found.problems[0].code, errors::LanguageNotStated);
    EXPECT_THAT(found.tables[0].fields[0].candidates, Contains("kat_Geor"));
}

TEST_F(Plans, OfferTheEncodingsThatFit)
{
    ASSERT_VALUE(const ImportPlan found, plan({write("fr.txt", "d\xE9j\xE0\n")}));
    ASSERT_THAT(found.problems, SizeIs(1));
    EXPECT_EQ(found.problems[0].code, errors::EncodingUnclear);
    EXPECT_THAT(std::string(found.problems[0].argument("allowed")), ::testing::HasSubstr("windows-125"));
    ImportChoices choices;
    choices.encoding = "windows-1252";
    ASSERT_VALUE(const ImportPlan chosen, plan({write("fr.txt", "d\xE9j\xE0\n")}, choices));
    EXPECT_EQ(chosen.tables[0].sample.rows[0][0], "déjà");
    EXPECT_THAT(chosen.problems, SizeIs(0));
}

TEST_F(Plans, TakeTheScriptThatIsThere)
{
    ASSERT_VALUE(const ImportPlan found, plan({write("sr.txt", "Добар дан, како сте?\n")}));
    EXPECT_EQ(found.tables[0].fields[0].language, "srp_Cyrl");
    ASSERT_VALUE(const ImportPlan latin, plan({write("sr.txt", "Dobar dan, kako ste?\n")}));
    EXPECT_EQ(latin.tables[0].fields[0].language, "srp_Latn");
    // What a person says stays.
    ASSERT_VALUE(const ImportPlan said, plan({write("sr.txt", "Dobar dan, kako ste?\n", "srp_Cyrl")}));
    EXPECT_EQ(said.tables[0].fields[0].language, "srp_Cyrl");
}

TEST_F(Plans, NameTheWayOutOfFormatsThatAreNotRead)
{
    using namespace std::string_literals;
    EXPECT_ERROR(plan({write("a.parquet", "PAR1\x15\x04\x15")}), errors::FormatParquet);
    EXPECT_ERROR(plan({write("a.arrow", "ARROW1\0\0"s)}), errors::FormatParquet);
    EXPECT_ERROR(plan({write("a.pkl", "\x80\x04\x95\x10.")}), errors::FormatPickle);
    EXPECT_ERROR(plan({write("a.pt", "\x80\x02}q.")}), errors::FormatPickle);
    EXPECT_ERROR(plan({write("a.pickle", "(dp0\n.")}), errors::FormatPickle);
    EXPECT_ERROR(plan({write("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s)}), errors::FormatOldExcel);
    EXPECT_ERROR(plan({write("a.bin", "\x01\x02\x03\x04\0\0\0"s)}), errors::FormatUnknown);
    EXPECT_ERROR(plan({write("a.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s)}), errors::FormatUnknown);
}

TEST_F(Plans, MixNoFormats)
{
    const ImportFile tmx = write("a.tmx",
        "<tmx version='1.4'><header/><body><tu><tuv xml:lang='en'><seg>x</seg></tuv></tu></body></tmx>");
    const ImportFile lines = write("b.eng_Latn.txt", "One.\n");
    const auto mixed = plan({tmx, lines});
    EXPECT_ERROR(mixed, errors::FormatsMixed);
    ImportChoices choices;
    choices.format = "tmx";
    ASSERT_VALUE(const ImportPlan chosen, plan({tmx, lines}, choices));
    EXPECT_THAT(chosen.tables, SizeIs(1));
    ASSERT_THAT(chosen.warnings, SizeIs(1));
    EXPECT_EQ(chosen.warnings[0].code, errors::FileLeftOut);
    choices.format = "word";
    EXPECT_ERROR(plan({tmx}, choices), errors::FormatUnknown);
}

TEST_F(Plans, GuessWrongWithoutHarm)
{
    // A text with a tab in each line is no table if a person says so.
    ImportChoices choices;
    choices.format = "lines";
    ASSERT_VALUE(const ImportPlan found, plan({write("eng.txt", "1\tOne.\n2\tTwo.\n")}, choices));
    EXPECT_EQ(found.tables[0].sample.rows[0][0], "1\tOne.");
    choices.format.clear();
    choices.fields = {{"2", "no language"}};
    EXPECT_ERROR(plan({write("eng.txt", "1\tOne.\n2\tTwo.\n")}, choices), errors::LanguageNotStated);
}

TEST(Formats, HaveDifferentIds)
{
    std::vector<std::string_view> ids;
    for (const Format* const format : formats()) {
        EXPECT_EQ(formatNamed(format->id), format);
        EXPECT_NE(format->sniff, nullptr);
        EXPECT_NE(format->read, nullptr);
        ids.push_back(format->id);
    }
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
    EXPECT_EQ(formatNamed("nothing"), nullptr);
}

} // namespace
} // namespace isogloss::data
