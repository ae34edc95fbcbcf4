// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

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
            + run() + " --set run.max_steps=4 --set run.watch_every=2 --set run.save_every=2");
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
    const Json texts = json("--text eng_Latn=" + records + " --text fra_Latn=" + records);
    ASSERT_EQ(texts["run_steps"].size(), 1u);
    const Json& steps = texts["run_steps"][0];
    EXPECT_EQ(steps["steps"], Json({0, 2, 4}));
    EXPECT_EQ(steps["sentences"].size(), 300u);
    EXPECT_EQ(steps["sentences"][7]["layers"].size(), 3u);
    EXPECT_EQ(texts["pairs"].size(), 1u);
    EXPECT_NE(isogloss("layers --run " + run()).out.find("over the steps of the run"), std::string::npos);
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
