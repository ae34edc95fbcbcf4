// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_table.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <set>

namespace isogloss::data {
namespace {

struct Translation
{
    const char* language;
    std::size_t verses; ///< that English has too
    std::size_t books;
};

/// Of the files of ISOGLOSS_TEST_DATA, counted apart from this program.
constexpr std::size_t EnglishVerses = 7279;
constexpr Translation Translations[]
    = {{"chr_Cher", 7279, 26}, {"eus_Latn", 7272, 26}, {"guj_Gujr", 7147, 26}, {"kab_Latn", 7254, 26},
        {"lvs_Latn", 7270, 26}, {"swh_Latn", 7175, 25}, {"ukr_Cyrl", 7276, 26}, {"zul_Latn", 7279, 26}};

class Texts : public ::testing::Test
{
protected:
    std::filesystem::path write(const std::string& name, const std::string& text)
    {
        EXPECT_OK(writeFileAtomically(m_folder / name, text));
        return m_folder / name;
    }
    tests::TemporaryFolder m_folder;
};

TEST_F(Texts, AreLinesWithAnyLineEnd)
{
    ASSERT_VALUE(
        const TextTable table, readTexts(write("a", "\xEF\xBB\xBFone\r\ntwo\rthree\n\nfive"), "eng_Latn"));
    EXPECT_EQ(table.texts, (std::vector<std::string>{"one", "two", "three", "", "five"}));
    EXPECT_EQ(table.keys.back(), "5");
    EXPECT_FALSE(table.keyed);
    ASSERT_VALUE(const TextTable separators,
        readTexts(write("b",
                      "a\xE2\x80\xA8"
                      "b\x0B"
                      "c\n"),
            "eng_Latn"));
    EXPECT_EQ(separators.size(), 1u);
}

TEST_F(Texts, HaveKeysBeforeATab)
{
    ASSERT_VALUE(const TextTable table,
        readTexts(write("a", "MAT.1.1\tIn the beginning\nLUK.1.1\tMany\n"), "eng_Latn"));
    EXPECT_TRUE(table.keyed);
    EXPECT_EQ(table.keys, (std::vector<std::string>{"MAT.1.1", "LUK.1.1"}));
    EXPECT_EQ(table.groups, (std::vector<std::string>{"MAT", "LUK"}));
    const auto twice = readTexts(write("b", "A.1\tx\n\nA.1\ty\n"), "eng_Latn");
    EXPECT_ERROR(twice, errors::KeyTwice);
    EXPECT_EQ(twice.error().argument("line"), "3");
    EXPECT_EQ(twice.error().argument("first"), "1");
}

TEST_F(Texts, WithKeysMayHoldBlankLines)
{
    ASSERT_VALUE(const TextTable table, readTexts(write("a", "A.1\tx y\n\n \nA.2\ty\n\n"), "eng_Latn"));
    EXPECT_TRUE(table.keyed);
    EXPECT_EQ(table.texts, (std::vector<std::string>{"x y", "y"}));
}

TEST_F(Texts, NameTheLineThatLacksTheKeyOfTheOthers)
{
    const auto line = [this](const std::string& text) {
        const auto result = readTexts(write("a", text), "eng_Latn");
        EXPECT_ERROR(result, errors::KeyedLine);
        return std::string(result.error().argument("line"));
    };
    EXPECT_EQ(line("A.1\tx\nA.2 y\nA.3\tz\n"), "2");
    EXPECT_EQ(line("A.1\tx\nA.2\ty\tz\n"), "2");
    EXPECT_EQ(line("A.1\tx\n\ty\nA.2\tz\n"), "2");
    ASSERT_VALUE(const TextTable plain, readTexts(write("a", "one\nA\ttab\nin a\tline\n"), "eng_Latn"));
    EXPECT_FALSE(plain.keyed);
    EXPECT_EQ(plain.size(), 3u);
}

TEST_F(Texts, OfMassiveJoinByTheirNumber)
{
    const auto english = write("en-US.jsonl",
        R"({"id": "1", "locale": "en-US", "partition": "train", "intent": "alarm_set", "utt": "wake me at nine", "annot_utt": "wake me at [time : nine]"})"
        "\n"
        R"({"id": "2", "locale": "en-US", "partition": "test", "intent": "play_music", "utt": "play", "annot_utt": "play"})"
        "\n");
    const auto swahili = write("sw-KE.jsonl",
        R"({"id": "2", "locale": "sw-KE", "partition": "test", "intent": "play_music", "utt": "cheza", "annot_utt": "cheza"})"
        "\n");
    ASSERT_VALUE(const TextTable a, readTexts(english, "eng_Latn"));
    EXPECT_EQ(a.texts, (std::vector<std::string>{"wake me at nine", "play"}));
    ASSERT_VALUE(const TextTable b, readTexts(swahili, "swh_Latn"));
    ASSERT_VALUE(const ParallelTable pairs, joinTexts(a, b));
    EXPECT_EQ(pairs.sourceTexts, (std::vector<std::string>{"play"}));
    EXPECT_EQ(pairs.targetTexts, (std::vector<std::string>{"cheza"}));
    EXPECT_ERROR(readTexts(english, "deu_Latn"), errors::NoTextOfLanguage);
}

TEST_F(Texts, ThatBeginWithABraceAreNotRecords)
{
    ASSERT_VALUE(const TextTable table, readTexts(write("a", "{sic} one\ntwo\n"), "eng_Latn"));
    EXPECT_EQ(table.size(), 2u);
    ASSERT_VALUE(const TextTable records,
        readTexts(write("b", "{ \"key\": \"1\", \"text\": {\"eng_Latn\": \"one\"}}\n"), "eng_Latn"));
    EXPECT_EQ(records.texts, (std::vector<std::string>{"one"}));
}

TEST_F(Texts, JoinByKeyAndCountWhatIsMissing)
{
    ASSERT_VALUE(
        const TextTable a, readTexts(write("a", "K.1\tone\nK.2\ttwo\nK.3\tthree\nK.4\t \n"), "eng_Latn"));
    ASSERT_VALUE(
        const TextTable b, readTexts(write("b", "K.3\tdrei\nK.1\teins\nK.4\tvier\nK.9\tneun\n"), "deu_Latn"));
    ASSERT_VALUE(const ParallelTable pairs, joinTexts(a, b));
    EXPECT_EQ(pairs.keys, (std::vector<std::string>{"K.1", "K.3"}));
    EXPECT_EQ(pairs.targetTexts, (std::vector<std::string>{"eins", "drei"}));
    EXPECT_EQ(pairs.missing, 3u);
}

TEST_F(Texts, JoinByLineOnlyWhenTheCountsAgree)
{
    ASSERT_VALUE(const TextTable a, readTexts(write("a", "one\n\nthree\n"), "eng_Latn"));
    ASSERT_VALUE(const TextTable b, readTexts(write("b", "eins\nzwei\ndrei\n"), "deu_Latn"));
    ASSERT_VALUE(const ParallelTable pairs, joinTexts(a, b));
    EXPECT_EQ(pairs.size(), 2u);
    EXPECT_EQ(pairs.missing, 1u);
    ASSERT_VALUE(const TextTable c, readTexts(write("c", "eins\nzwei\n"), "deu_Latn"));
    const auto unequal = joinTexts(a, c);
    EXPECT_ERROR(unequal, errors::UnequalLines);
    EXPECT_EQ(unequal.error().argument("source_lines"), "3");
}

TEST_F(Texts, OfRecordsAreThoseOfTheLanguage)
{
    const auto path = write("r.jsonl",
        R"({"key":"1","group":"g","text":{"eng_Latn":"one","kab_Latn":"yiwen"}})"
        "\n"
        R"({"key":"2","text":{"eng_Latn":"two"}})"
        "\n");
    ASSERT_VALUE(const ParallelTable pairs, readParallel(path, "eng_Latn", "kab_Latn"));
    EXPECT_EQ(pairs.size(), 1u);
    EXPECT_EQ(pairs.missing, 1u);
    EXPECT_EQ(pairs.targetTexts[0], "yiwen");
    EXPECT_ERROR(readTexts(path, "deu_Latn"), errors::NoTextOfLanguage);
}

TEST_F(Texts, OfReferenceRecordsArePairs)
{
    const auto path = write("r.jsonl",
        R"({"prefix":"p","text":"t","text_parallel_0":"one","text_parallel_1":"eins"})"
        "\n"
        R"({"prefix":"p","text":"t"})"
        "\n");
    ASSERT_VALUE(const ParallelTable pairs, readParallel(path, "eng_Latn", "deu_Latn"));
    EXPECT_EQ(pairs.size(), 1u);
    EXPECT_EQ(pairs.target, "deu_Latn");
    EXPECT_EQ(pairs.targetTexts[0], "eins");
}

TEST_F(Texts, OfRealCorporaJoin)
{
    REQUIRE_TEST_DATA();
    const auto data = tests::testData() / "data";
    ASSERT_VALUE(const TextTable english, readTexts(data / "bible/eng_Latn.tsv", "eng_Latn"));
    EXPECT_EQ(english.size(), EnglishVerses);
    for (const auto& [key, count, books] : Translations) {
        ASSERT_VALUE(const TextTable other, readTexts(data / "bible" / (std::string(key) + ".tsv"), key));
        ASSERT_VALUE(const ParallelTable verses, joinTexts(english, other));
        EXPECT_EQ(verses.size(), count) << key;
        EXPECT_EQ(std::set<std::string>(verses.groups.begin(), verses.groups.end()).size(), books) << key;
    }
    ASSERT_VALUE(const TextTable thai, readTexts(data / "pud/pud.tha_Thai.txt", "tha_Thai"));
    ASSERT_VALUE(const TextTable hindi, readTexts(data / "pud/pud.hin_Deva.txt", "hin_Deva"));
    ASSERT_VALUE(const ParallelTable lines, joinTexts(thai, hindi));
    EXPECT_EQ(lines.size(), 1000u);
}

} // namespace
} // namespace isogloss::data
