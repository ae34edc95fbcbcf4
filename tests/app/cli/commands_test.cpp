// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

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
    EXPECT_EQ(isogloss("train settings.json").status, 2);
    EXPECT_EQ(isogloss("train --resume").status, 2);
    EXPECT_EQ(isogloss("layers --model x --text a=b --measure beauty").status, 2);
    EXPECT_EQ(isogloss("evaluate --model x --task singing --data a=b --out c").status, 2);
}

TEST(Commands, HelpShowsAnExample)
{
    for (const char* command : {"info", "tokenize", "score", "pretrain", "train", "evaluate", "layers",
             "merge", "merge-grid", "checkpoints", "compare", "compare-set", "report", "sample", "languages", "quality", "fairness", "overlap", "split", "pairs"}) {
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

TEST(Commands, InfoListsModelsToGet)
{
    const Outcome outcome = isogloss("info --models --json");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    ASSERT_GE(json["models"].size(), 15U);
    const Json& first = json["models"][0];
    EXPECT_EQ(first["fits"], "measure and train");
    EXPECT_GT(first["training_bytes"], first["measuring_bytes"]);
    EXPECT_THAT(first["page"].get<std::string>(), HasSubstr(first["name"].get<std::string>()));
    EXPECT_EQ(first["files"][0], "config.json");
    EXPECT_THAT(isogloss("info --models").out, HasSubstr("fits here: measure and train"));
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

TEST(Commands, TrainListsEverySetting)
{
    const Outcome outcome = isogloss("train --settings");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("objective.align_layer = \"middle\""));
    EXPECT_THAT(outcome.out, HasSubstr("run.seed = 1"));
}

TEST(Commands, TrainRefusesABadSettingBeforeItMakesAnything)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "s.json", R"({"model": "m", "adapter": {"rank": 0}})"));
    const std::string run = (folder / "run").string();
    const Outcome outcome = isogloss("train " + (folder / "s.json").string() + " --out " + run);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("adapter.rank is 0; allowed: 1 to 4096"));
    EXPECT_FALSE(std::filesystem::exists(run));
}

/// The first verses of James, which nothing here was trained on.
std::string verses(const tests::TemporaryFolder& folder, const std::string& language)
{
    const auto text = readFile(tests::testData() / "data/bible" / (language + ".tsv"));
    const std::size_t start = text.value().find("JAM.1.1\t");
    const std::size_t end = text.value().find("JAM.2.1\t");
    const auto path = folder / (language + ".tsv");
    EXPECT_OK(writeFileAtomically(path, std::string_view(text.value()).substr(start, end - start)));
    return language + "=" + path.string();
}

TEST(Commands, LayersGivesTheDocumentedFields)
{
    REQUIRE_TEST_DATA();
    const tests::TemporaryFolder folder;
    const Outcome outcome
        = isogloss("layers --json --model " + bible() + " --text " + verses(folder, "eng_Latn") + " --text "
            + verses(folder, "kab_Latn") + " --out " + (folder / "out").string());
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    ASSERT_EQ(json["pairs"].size(), 1u);
    const Json& pair = json["pairs"][0];
    EXPECT_EQ(pair["source"], "eng_Latn");
    EXPECT_EQ(pair["target"], "kab_Latn");
    EXPECT_GT(pair["sentences"], 20);
    EXPECT_TRUE(pair.contains("chance") && pair.contains("baselines"));
    ASSERT_EQ(pair["layers"].size(), 14u);
    EXPECT_EQ(pair["layers"][0]["layer"], 0);
    EXPECT_EQ(pair["layers"][13]["layer"], "final_norm");
    for (const char* field : {"retrieval_forward", "retrieval_backward", "retrieval_forward_ci", "cosine",
             "cosine_shuffled", "signature"})
        EXPECT_TRUE(pair["layers"][6].contains(field)) << field;
    ASSERT_VALUE(const Json written, readJson(folder / "out/layers.json"));
    EXPECT_EQ(written, json);
}

TEST(Commands, LayersComparesVectorsOfOtherPrograms)
{
    const std::string file = tests::golden("analysis/vectors/f4.npy").string();
    const Outcome outcome = isogloss("layers --json --measure retrieval,rank --sentences --vectors eng_Latn="
        + file + " --vectors kab_Latn=" + file);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    const Json& pair = json["pairs"][0];
    EXPECT_EQ(pair["sentences"], 4);
    ASSERT_EQ(pair["layers"].size(), 2u);
    EXPECT_EQ(pair["layers"][1]["retrieval_forward"], 1);
    EXPECT_EQ(pair["layers"][1]["rank_backward"], 1);
    EXPECT_EQ(pair["sentences_found"][2]["forward"]["nearest"][1], "3");
    EXPECT_FALSE(pair.contains("baselines"));
    EXPECT_EQ(isogloss("layers --vectors eng_Latn=" + file).status, 1);
    EXPECT_EQ(isogloss("layers").status, 2);
}

TEST(Commands, TrainStopsAndGoesOn)
{
    REQUIRE_TEST_DATA();
    const tests::TemporaryFolder folder;
    const std::string english = verses(folder, "eng_Latn").substr(9);
    const std::string kabyle = verses(folder, "kab_Latn").substr(9);
    EXPECT_OK(writeFileAtomically(folder / "s.json",
        R"({"model": ")" + bible()
            + R"(", "objective": {"schedule": "align_only"}, "batch": {"size": 4, "accumulation": 1},
            "run": {"max_steps": 2, "epochs": 3, "watch_every": 2, "threads": 1},
            "data": {"parallel": [{"source_path": ")"
            + english + R"(", "target_path": ")" + kabyle
            + R"(", "source": "eng_Latn", "target": "kab_Latn"}]}})"));
    const std::string run = (folder / "run").string();
    const Outcome trained = isogloss("train --json " + (folder / "s.json").string() + " --out " + run);
    ASSERT_EQ(trained.status, 0) << trained.err;
    ASSERT_VALUE(const Json json, parseJson(trained.out, "out"));
    EXPECT_EQ(json["step"], 2);
    const Outcome adapter = isogloss("info --json " + run + "/adapter");
    EXPECT_THAT(adapter.out, HasSubstr("\"kind\":\"adapter\""));
    EXPECT_THAT(isogloss("info --json " + run).out, HasSubstr("\"kind\":\"run\""));
    EXPECT_EQ(isogloss("train " + (folder / "s.json").string() + " --out " + run).status, 1);
    EXPECT_EQ(isogloss("train --resume --out " + run).status, 0);
}

} // namespace
} // namespace isogloss::cli
