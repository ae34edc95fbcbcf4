// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/evaluate.h"

#include "core/base/errors.h"
#include "core/eval/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using data::Task;
using eval::evaluate;

namespace {

eval::LanguageRecords records(const std::string& language, int count, Task task = Task::Slots)
{
    eval::LanguageRecords result{language, {}};
    for (int i = 0; i < count; ++i) {
        data::TaskRecord record;
        record.key = std::to_string(i);
        record.language = language;
        record.task = task;
        record.input = "he saw the light in Galilee";
        record.target = "place: Galilee";
        record.spans = {{"place", 20, 27}};
        result.records.push_back(record);
    }
    return result;
}

Result<model::LoadedModel> bibleModel()
{
    return model::LoadedModel::open(tests::testData() / "models" / "bible-12m");
}

} // namespace

TEST(Evaluate, ScoresEveryLanguageAndKeepsEveryPrediction)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    model::GenerationOptions generation;
    generation.maxNewTokens = 6;
    std::uint64_t total = 0;
    ASSERT_VALUE(const auto evaluation,
        evaluate(model, nullptr, Task::Slots,
            {records("eng_Latn", 3), records("kab_Latn", 2), records("ukr_Cyrl", 1)}, {"eng_Latn"},
            generation, {}, [&](const Progress& progress) { total = progress.total; }));
    EXPECT_EQ(evaluation.scores.languages.size(), 3u);
    EXPECT_EQ(evaluation.scores.languages.at("kab_Latn").records, 2);
    EXPECT_EQ(evaluation.scores.supervisedMean, evaluation.scores.languages.at("eng_Latn").f1);
    EXPECT_TRUE(evaluation.scores.transferMean);
    EXPECT_EQ(total, 6u);

    const tests::TemporaryFolder folder;
    ASSERT_OK(writeEvaluation(folder / "evaluation", evaluation));
    std::ifstream lines(folder.path() / "evaluation" / "predictions.kab_Latn.jsonl");
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_EQ(nlohmann::json::parse(line)["prediction"], evaluation.predictions[1].predictions[count]);
    EXPECT_EQ(count, 2);
    ASSERT_VALUE(const auto read,
        eval::readPredictions(folder.path() / "evaluation" / "predictions.kab_Latn.jsonl", "kab_Latn"));
    EXPECT_EQ(read.predictions, evaluation.predictions[1].predictions);
    EXPECT_EQ(read.records[1].spans[0].label, "place");
    EXPECT_EQ(read.records[1].key, "1");
    ASSERT_VALUE(const auto scores, readJson(folder.path() / "evaluation" / "scores.json"));
    EXPECT_EQ(scores["task"], "slots");
    EXPECT_EQ(scores["languages"]["ukr_Cyrl"]["records"], 1);
    EXPECT_TRUE(scores["means"].contains("supervised"));
}

TEST(Evaluate, RefusesWhatCannotBeScored)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    EXPECT_ERROR(
        evaluate(model, nullptr, Task::Slots, {records("eng_Latn", 0)}, {}), eval::errors::NoRecords);
    EXPECT_ERROR(evaluate(model, nullptr, Task::Slots, {records("eng_Latn", 1, Task::Plain)}, {}),
        eval::errors::WrongTask);
    EXPECT_ERROR(evaluate(model, nullptr, Task::Slots, {records("eng_Latn", 1)}, {"kab_Latn"}),
        eval::errors::UnknownTaught);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(evaluate(model, nullptr, Task::Slots, {records("eng_Latn", 1)}, {}, {}, stop.get_token()),
        errors::Stopped);
}
