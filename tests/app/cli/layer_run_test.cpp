// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace isogloss::cli {
namespace {

/// The sample's alignment of English and Arabic, for four steps.
class LayerRunTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(isogloss("sample " + (m_folder / "sample").string()).status, 0);
        const Outcome outcome = isogloss("train " + (m_folder / "sample/settings/meet.json").string() + " --out "
            + run() + " --set run.max_steps=4 --set run.watch_every=2 --set run.save_every=2 --set run.watch_sentences=300");
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }

    std::string run() const { return (m_folder / "run").string(); }

    Json json(const std::string& arguments) const
    {
        const Outcome outcome = isogloss("layers --json --no-cache --run " + run() + ' ' + arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.status == 0 ? parseJson(outcome.out, "out").value() : Json();
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(LayerRunTest, FollowsWatchedSentencesAndOtherTexts)
{
    const Json watched = json("");
    ASSERT_EQ(watched["run_steps"].size(), 2u);
    EXPECT_EQ(watched["run_steps"][0]["target"], "arb_Arab");
    EXPECT_EQ(watched["run_steps"][0]["steps"], Json({0, 2, 4}));
    EXPECT_FALSE(watched.contains("pairs"));
    const std::string records = (m_folder / "sample/data/commands-parallel-test/records.jsonl").string();
    const std::filesystem::path numbers = m_folder / "numbers.csv";
    const Json texts = json("--text eng_Latn=" + records + " --text fra_Latn=" + records + " --csv " + numbers.string());
    ASSERT_VALUE(const std::string table, readFile(numbers));
    EXPECT_EQ(table.rfind("model,adapter,run,seed,step,layer,relative_depth,source,target,direction,measure,", 0), 0u);
    EXPECT_NE(table.find(",final_norm,1,eng_Latn,fra_Latn,forward,retrieval,"), std::string::npos);
    ASSERT_EQ(texts["run_steps"].size(), 1u);
    const Json& steps = texts["run_steps"][0];
    EXPECT_EQ(steps["steps"], Json({0, 2, 4}));
    EXPECT_EQ(steps["sentences"].size(), 300u);
    EXPECT_EQ(steps["sentences"][7]["layers"].size(), 3u);
    EXPECT_EQ(texts["pairs"].size(), 1u);
    EXPECT_NE(isogloss("layers --run " + run()).out.find("over the steps of the run"), std::string::npos);
}

/// In the run's own dtype the numbers of its adapter are those that it told last.
TEST_F(LayerRunTest, GivesTheNumbersOfTheLastSnapshot)
{
    Json last;
    std::istringstream events(readFile(std::filesystem::path(run()) / "events.jsonl").value());
    for (std::string text; std::getline(events, text);)
        if (Json event = parseJson(text, "events").value(); event["type"] == "alignment")
            last = std::move(event);
    ASSERT_EQ(last["step"], 4);
    ASSERT_VALUE(const Json record, readJson(std::filesystem::path(run()) / "run.json"));
    const std::string records = (m_folder / "sample/data/commands-parallel-test/records.jsonl").string();
    const std::string dtype = record["provenance"]["dtype"].get<std::string>();
    const Outcome outcome = isogloss("layers --json --no-cache --pivot eng_Latn --dtype " + dtype + " --model "
        + (m_folder / "sample/models/base").string() + " --adapter " + run() + "/checkpoints/step-000004 --text eng_Latn="
        + records + " --text arb_Arab=" + records + " --text swh_Latn=" + records);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const Json pairs = parseJson(outcome.out, "out").value()["pairs"];
    std::size_t compared = 0;
    for (const Json& row : last["rows"])
        for (const Json& pair : pairs)
            for (const Json& layer : pair["layers"])
                if (pair["target"] == row["target"] && layer["layer"] == row["layer"]) {
                    EXPECT_EQ(pair["sentences"], row["sentences"]);
                    EXPECT_EQ(layer[row["measure"].get<std::string>()], row["value"]) << row;
                    ++compared;
                }
    EXPECT_EQ(compared, last["rows"].size());
}

TEST_F(LayerRunTest, SetsTheModelBesideItsAdapter)
{
    const std::string records = (m_folder / "sample/data/commands-parallel-test/records.jsonl").string();
    const Outcome outcome = isogloss("layers --json --no-cache --map --sentence start --model "
        + (m_folder / "sample/models/base").string() + " --adapter " + run() + "/adapter --text eng_Latn=" + records
        + " --text arb_Arab=" + records);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const Json json = parseJson(outcome.out, "out").value();
    EXPECT_EQ(json["nearest_base"]["layers"].size(), json["nearest"]["layers"].size());
    EXPECT_NE(json["nearest_base"]["layers"].back(), json["nearest"]["layers"].back());
    EXPECT_EQ(json["map_base"]["keys"], json["map"]["keys"]);
    EXPECT_NE(json["map_base"]["source"], json["map"]["source"]);
}

TEST_F(LayerRunTest, SaysWhatTheRunLacks)
{
    std::filesystem::remove_all(std::filesystem::path(run()) / "checkpoints");
    const std::string records = (m_folder / "sample/data/commands-parallel-test/records.jsonl").string();
    const Outcome outcome = isogloss(
        "layers --no-cache --run " + run() + " --text eng_Latn=" + records + " --text fra_Latn=" + records);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("kept no checkpoint"), std::string::npos);
    EXPECT_EQ(isogloss("layers --tree --run " + run()).status, 2);
}

} // namespace
} // namespace isogloss::cli
