// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outcome
{
    int status = 0;
    std::string out;
    std::string err;
};

/// Runs the program in a shell with standard input from a string.
Outcome isogloss(const std::string& arguments, const std::string& input = "")
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "in", input));
    const std::string command = std::string(ISOGLOSS_CLI) + " " + arguments + " < " + (folder / "in").string()
        + " > " + (folder / "out").string() + " 2> " + (folder / "err").string();
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), readFile(folder / "out").value(), readFile(folder / "err").value()};
}

std::string bible()
{
    return (tests::testData() / "models/bible-12m").string();
}

TEST(Commands, WrongUsageEndsWithTwo)
{
    EXPECT_EQ(isogloss("").status, 2);
    EXPECT_EQ(isogloss("sing").status, 2);
    EXPECT_EQ(isogloss("score --model x").status, 2);
    EXPECT_EQ(isogloss("score --model x --prefix a --text b --dtype f12").status, 2);
}

TEST(Commands, HelpShowsAnExample)
{
    for (const char* command : {"info", "tokenize", "score"}) {
        const Outcome outcome = isogloss(std::string(command) + " --help");
        EXPECT_EQ(outcome.status, 0) << command;
        EXPECT_THAT(outcome.out, HasSubstr(std::string("isogloss-cli ") + command)) << command;
        EXPECT_THAT(outcome.out, HasSubstr("--json")) << command;
    }
}

TEST(Commands, AFailureIsOneSentenceOnStderr)
{
    const Outcome outcome = isogloss("score --json --model /nowhere --prefix a --text b");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("/nowhere"));
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
}

TEST(Commands, InfoListsDevices)
{
    const Outcome outcome = isogloss("info --devices --json");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    EXPECT_EQ(json["devices"][0]["name"], "cpu");
}

TEST(Commands, InfoDescribesAModel)
{
    REQUIRE_TEST_DATA();
    const Outcome outcome = isogloss("info --json " + bible());
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    EXPECT_EQ(json["kind"], "model");
    EXPECT_EQ(json["layers"], 12);
    EXPECT_EQ(json["architecture"], "llama");
}

TEST(Commands, TokenizeGoesThereAndBack)
{
    REQUIRE_TEST_DATA();
    const std::string text = "In the beginning was the Word,\n\xE1\x8F\x8C\xE1\x8F\x8F\n";
    const Outcome ids = isogloss("tokenize --model " + bible(), text);
    ASSERT_EQ(ids.status, 0) << ids.err;
    const Outcome back = isogloss("tokenize --decode --model " + bible(), ids.out);
    ASSERT_EQ(back.status, 0) << back.err;
    EXPECT_EQ(back.out, text);
    EXPECT_EQ(isogloss("tokenize --decode --model " + bible(), "[1, \"a\"]\n").status, 1);
}

TEST(Commands, ScoreGivesOneProbabilityPerToken)
{
    REQUIRE_TEST_DATA();
    const Outcome outcome
        = isogloss("score --json --model " + bible() + " --prefix 'In the beginning' --text ' was the Word'");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    ASSERT_EQ(json["tokens"].size(), json["logprobs"].size());
    double sum = 0;
    for (const double value : json["logprobs"]) {
        EXPECT_LE(value, 0);
        sum += value;
    }
    EXPECT_NEAR(json["sum"].get<double>(), sum, 1e-9);
    EXPECT_NEAR(json["mean"].get<double>(), sum / static_cast<double>(json["tokens"].size()), 1e-9);
}

} // namespace
} // namespace isogloss::cli
