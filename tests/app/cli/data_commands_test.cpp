// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;

Json document(const Outcome& outcome)
{
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto json = parseJson(outcome.out, "stdout");
    return json.has_value() ? std::move(json).value() : Json();
}

TEST(Languages, BestMatchFirst)
{
    const Json found = document(isogloss("languages --json serbian latin"));
    ASSERT_FALSE(found["matches"].empty());
    const Json best = found["matches"][0];
    EXPECT_EQ(best["key"], "srp_Latn");
    EXPECT_EQ(best["name"], "Serbian");
    EXPECT_EQ(best["iso639_3"], "srp");
    EXPECT_EQ(best["script"], "Latn");
    EXPECT_EQ(best["direction"], "ltr");
    EXPECT_EQ(document(isogloss("languages --json heb"))["matches"][0]["direction"], "rtl");
    EXPECT_TRUE(document(isogloss("languages --json qqqqqq"))["matches"].empty());
    EXPECT_EQ(document(isogloss("languages --json a --limit 3"))["matches"].size(), 3u);
}

TEST(Languages, SpeaksToPeople)
{
    const Outcome outcome = isogloss("languages kabyle");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, HasSubstr("kab_Latn  Kabyle (Taqbaylit), Latin, Afro-Asiatic, kaby1243"));
    EXPECT_EQ(isogloss("languages").status, 2);
    EXPECT_EQ(isogloss("languages a --glottolog /nowhere.csv").status, 1);
}

TEST(Languages, WarnsOfAFileInAnotherScript)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "sat_Beng.devtest",
        "\xE1\xB1\xA5\xE1\xB1\x9F\xE1\xB1\xB1\xE1\xB1\x9B\xE1\xB1\x9F\xE1\xB1\xB2\n"));
    const Json found
        = document(isogloss("languages --json --file " + (folder / "sat_Beng.devtest").string()));
    EXPECT_EQ(found["matches"][0]["key"], "sat_Olck");
    ASSERT_EQ(found["warnings"].size(), 1u);
    EXPECT_THAT(found["warnings"][0].get<std::string>(), HasSubstr("100 % of its letters are Olck"));
    EXPECT_EQ(found["scripts"][0]["script"], "Olck");
}

class TextCommands : public ::testing::Test
{
protected:
    void SetUp() override
    {
        write("eng", "One red house.\nTwo <b>green</b> trees.\nOne red house.\nIn 1986 it rained.\n");
        write("deu",
            "Ein rotes Haus.\nZwei gr\u00FCne B\u00E4ume.\nEin rotes Haus.\nIm Jahr 1985 regnete es.\n");
    }

    void write(const std::string& name, const std::string& text) const
    {
        ASSERT_OK(writeFileAtomically(m_folder / name, text));
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string texts() const
    {
        return " --text eng_Latn=" + path("eng") + " --text deu_Latn=" + path("deu");
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(TextCommands, QualityCountsAndShowsRecords)
{
    const Json report = document(isogloss("quality --json" + texts()));
    EXPECT_EQ(report["records"], 4);
    EXPECT_EQ(report["issues"]["exact_duplicate"]["count"], 1);
    EXPECT_EQ(report["issues"]["exact_duplicate"]["records"][0]["key"], "3");
    EXPECT_EQ(report["issues"]["exact_duplicate"]["records"][0]["repeats"], "1");
    EXPECT_EQ(report["issues"]["html_remains"]["records"][0]["value"], "<b>");
    EXPECT_EQ(report["issues"]["numbers"]["count"], 1);
    EXPECT_EQ(report["issues"]["blank_side"]["count"], 0);
    EXPECT_THAT(isogloss("quality" + texts()).out, HasSubstr("html_remains: 1 (can be mended)"));
}

TEST_F(TextCommands, QualityMendsAndTheRecipeDoesItAgain)
{
    const Json changed
        = document(isogloss("quality --json" + texts() + " --repair all --exclude exact_duplicate --out "
            + path("clean.jsonl") + " --save-recipe " + path("recipe.json")));
    EXPECT_EQ(changed["kept"], 3);
    const Json after = document(isogloss("quality --json " + path("clean.jsonl")));
    EXPECT_EQ(after["issues"]["html_remains"]["count"], 0);
    EXPECT_EQ(after["issues"]["exact_duplicate"]["count"], 0);

    document(isogloss(
        "quality --json" + texts() + " --recipe " + path("recipe.json") + " --out " + path("again.jsonl")));
    EXPECT_EQ(readFile(path("again.jsonl")).value(), readFile(path("clean.jsonl")).value());
}

TEST_F(TextCommands, OverlapShowsTheSentencesOfBothSides)
{
    write("test", "a house that is red and very old\nnothing like it was ever said before\n");
    write("train.jsonl",
        R"({"key": "k1", "text": {"eng_Latn": "A house that is red, and very old!", "deu_Latn": "Haus"}})"
        "\n"
        R"({"key": "k2", "text": {"eng_Latn": "Nothing like this was ever said before"}})"
        "\n");
    const std::string call
        = "overlap --training " + path("train.jsonl") + " --evaluation eng_Latn=" + path("test");
    const Json report = document(isogloss(call + " --json"));
    const Json english = report["languages"]["eng_Latn"];
    EXPECT_EQ(english["normalised"], 1);
    EXPECT_EQ(english["near"], 1);
    EXPECT_EQ(english["records"][0]["training_key"], "k1");
    EXPECT_EQ(english["records"][0]["evaluation_key"], "1");
    EXPECT_EQ(english["records"][1]["training_text"], "Nothing like this was ever said before");
    EXPECT_FALSE(report["languages"].contains("deu_Latn"));
    EXPECT_EQ(document(isogloss(call + " --json --threshold 1"))["languages"]["eng_Latn"]["near"], 0);
    EXPECT_THAT(
        isogloss(call).out, HasSubstr("of 2 evaluation texts 0 are among the training texts, 1 but for"));
    EXPECT_EQ(isogloss("overlap --training " + path("test") + " --evaluation " + path("test")).status, 1);
}

TEST_F(TextCommands, SplitKeepsWhatSaysTheSameTogether)
{
    const Json parts = document(
        isogloss("split --json" + texts() + " --out " + path("parts") + " --test 1 --validation 1"));
    EXPECT_EQ(parts["test"], 1);
    EXPECT_EQ(parts["validation"], 1);
    EXPECT_EQ(parts["train"], 2);
    EXPECT_EQ(parts["left_out"], 0);
    EXPECT_TRUE(parts["left_out_keys"].empty());
    // The only two that can be together in training are the two alike.
    EXPECT_EQ(document(isogloss(
                  "quality --json " + path("parts/train.jsonl")))["issues"]["exact_duplicate"]["count"],
        1);
    EXPECT_OK(readFile(path("parts/split.json")));
}

TEST_F(TextCommands, SplitWritesNothingOverAndNothingForWhatCannotBeRead)
{
    EXPECT_EQ(isogloss("split " + path("nothing.jsonl") + " --out " + path("parts")).status, 1);
    EXPECT_FALSE(std::filesystem::exists(path("parts")));
    ASSERT_EQ(isogloss("split" + texts() + " --out " + path("parts") + " --test 1").status, 0);
    const std::string before = readFile(path("parts/train.jsonl")).value();
    const auto again = isogloss("split " + path("parts/train.jsonl") + " --out " + path("parts") + " --test 1");
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.err, HasSubstr("is there already"));
    EXPECT_EQ(readFile(path("parts/train.jsonl")).value(), before);
}

TEST_F(TextCommands, SplitMarksTheExamplesOfATask)
{
    std::string lines;
    for (const char* const key : {"1", "2", "3", "4"})
        for (const char* const language : {"eng_Latn", "swh_Latn"})
            lines += Json{{"key", key}, {"language", language}, {"task", "slots"}, {"target", "None"},
                         {"input", std::string(key) + " in " + language}}
                         .dump()
                + '\n';
    write("tasks.jsonl", lines);
    const Json parts = document(
        isogloss("split --json " + path("tasks.jsonl") + " --out " + path("parts") + " --test 2 --validation 2"));
    EXPECT_EQ(parts["train"], 4);
    EXPECT_EQ(parts["test"], 2);
    const std::string test = readFile(path("parts/test.jsonl")).value();
    EXPECT_THAT(test, HasSubstr("\"part\":\"test\""));
    EXPECT_THAT(test, HasSubstr("\"eng_Latn\""));
    EXPECT_THAT(test, HasSubstr("\"swh_Latn\""));
}

TEST_F(TextCommands, PairsAreCountedAndComposed)
{
    write("a.jsonl", R"({"key": "1", "text": {"eng_Latn": "A house.", "kab_Latn": "axxam"}})");
    write("b.jsonl", R"({"key": "2", "text": {"eng_Latn": "a house", "deu_Latn": "ein Haus"}})");
    const Json found = document(isogloss("pairs --json " + path("a.jsonl") + " " + path("b.jsonl")
        + " --compose eng_Latn --out " + path("c.jsonl")));
    ASSERT_EQ(found["pairs"].size(), 3u);
    EXPECT_TRUE(found["pairs"][0]["pivot"].is_null());
    EXPECT_EQ(found["pairs"][2]["pivot"], "eng_Latn");
    EXPECT_EQ(found["pairs"][2]["sentences"], 1);
    EXPECT_THAT(readFile(path("c.jsonl")).value(), HasSubstr("\"key\":\"1|2\""));
    EXPECT_EQ(isogloss("pairs " + path("a.jsonl") + " --compose eng_Latn --out x").status, 2);
}

TEST_F(TextCommands, QualityRefusesWhatItCannotDo)
{
    EXPECT_EQ(isogloss("quality").status, 2);
    EXPECT_EQ(isogloss("quality" + texts() + " --repair all").status, 2);
    const Outcome outcome = isogloss("quality" + texts() + " --repair blank_side --out " + path("x"));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("cannot be mended"));
}

} // namespace
} // namespace isogloss::cli
