// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_transfer.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/record/scores.h"
#include "core/train/errors.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

/// Three records of the task and two pairs, two of which are set aside.
TEST(RunTransfer, TellsHowManyTextsOfEachLanguageWereTrainedOn)
{
    const tests::TemporaryFolder place;
    tests::makeTinyWorld(place.path());
    record::RunSettings settings = tests::tinySettings(place.path(), 1);
    settings.objective.schedule = record::Schedule::Alternate;
    tests::Events events;
    const RunFolder run(place / "run");
    ASSERT_EQ(tests::finishRun(settings, run.root(), events).outcome, record::RunFinished::Outcome::Completed);
    ASSERT_VALUE(const Json record, readJson(run.record()));
    const Json& learned = record["plan"]["learned"];
    ASSERT_EQ(learned.size(), 2u);
    const auto kept = [&events](const ErrorCode& code) {
        int count = 0;
        for (const auto& line : events.all<record::LogLine>())
            for (const auto& [name, value] : line.arguments)
                count += line.code == code && name == "kept" ? std::stoi(value) : 0;
        return count;
    };
    const int records = kept(says::RecordsHeldOut);
    const int pairs = kept(says::PairsHeldOut);
    ASSERT_GT(pairs, 0);
    const std::string taught = record["plan"]["taught"][0].get<std::string>();
    for (const auto& [language, count] : learned.items())
        EXPECT_EQ(count, pairs + (language == taught ? records : 0)) << language;

    ASSERT_VALUE(const auto texts, trainingTexts(run, {{taught, 0.5, {}, {}}, {"zul_Latn", 0.5, {}, {}}}));
    EXPECT_EQ(texts.at(taught), records + pairs);
    EXPECT_EQ(texts.at("zul_Latn"), 0);
}

TEST(RunTransfer, TellsNothingOfAnOlderRecord)
{
    const tests::TemporaryFolder place;
    ASSERT_OK(writeJson(place / "run.json", Json{{"plan", {{"taught", {"eng_Latn"}}}}}));
    ASSERT_VALUE(const auto texts, trainingTexts(RunFolder(place.path()), {{"eng_Latn", 0.5, {}, {}}}));
    EXPECT_TRUE(texts.empty());
    EXPECT_ERROR(trainingTexts(RunFolder(place / "none"), {}), isogloss::errors::FileNotFound);
}

TEST(RunTransfer, TakesScoresOfTheEvaluation)
{
    const tests::TemporaryFolder place;
    fs::create_directories(place / "evaluation");
    record::Scores scores;
    scores.task = "slots";
    scores.languages["eng_Latn"].f1 = 0.8;
    scores.languages["eng_Latn"].f1Interval = {0.7, 0.9};
    scores.languages["swh_Latn"].chrf = 40;
    scores.languages["zul_Latn"].records = 3;
    ASSERT_OK(writeJson(place / "evaluation/scores.json", record::toJson(scores)));
    ASSERT_VALUE(const auto read, transferScores(RunFolder(place.path())));
    ASSERT_EQ(read.scores.size(), 2u); // the third was not scored
    EXPECT_EQ(read.scores[0].score, 0.8);
    EXPECT_EQ(read.scores[0].interval->low, 0.7);
    EXPECT_EQ(read.scores[1].score, 40);
    EXPECT_FALSE(read.scores[1].interval);
}

} // namespace
} // namespace isogloss::train
