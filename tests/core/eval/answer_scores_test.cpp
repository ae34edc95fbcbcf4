// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/answer_scores.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/eval/evaluate.h"
#include "core/eval/run_conditions.h"
#include "core/eval/scoring.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::eval {
namespace {

using ::testing::HasSubstr;

constexpr const char* Answer = R"("Results": [{"TypeName": "PER", "Text": "Ada"}])";
constexpr const char* Wrong = R"("Results": [{"TypeName": "LOC", "Text": "Ada"}])";

/// Two records of named entities in each of two languages, one of them answered wrongly in the second.
Evaluation evaluation()
{
    Evaluation made;
    made.scores.task = "entities";
    for (const std::string language : {"eng_Latn", "swh_Latn"}) {
        LanguagePredictions part{language, {}, {}};
        for (int i = 0; i < 2; ++i) {
            data::TaskRecord record;
            record.task = data::Task::Entities;
            record.key = std::to_string(i);
            record.language = language;
            record.input = "Ada";
            record.target = Answer;
            part.records.push_back(record);
            part.predictions.emplace_back(i == 0 || language == "eng_Latn" ? Answer : Wrong);
        }
        made.scores.languages[language] = scorePredictions(data::Task::Entities, part.records, part.predictions);
        made.scores.languages[language].data = std::string(64, language == "eng_Latn" ? 'a' : 'b');
        made.predictions.push_back(std::move(part));
    }
    return made;
}

TEST(AnswerScores, AreToldAnswerByAnswer)
{
    const tests::TemporaryFolder folder;
    const Evaluation made = evaluation();
    ASSERT_OK(writeEvaluation(folder.path(), made));
    report::RunSummary run;
    run.scores = made.scores;
    run.settings.run.seed = 7;
    run.taught = {"eng_Latn"};
    run.prompt = "chatml";
    run.tokenizerHash = "tok";
    run.modelHash = "model";
    ASSERT_VALUE(const auto scores, answerScores(folder.path(), run));
    ASSERT_EQ(scores.size(), 4u);
    EXPECT_EQ(scores[0].about, "supervised");
    EXPECT_EQ(scores[1].about, "transfer");
    EXPECT_EQ(scores[1].value, 0.5);
    EXPECT_EQ(scores[3].about, "swh_Latn");
    EXPECT_EQ(scores[3].seed, 7u);
    ASSERT_EQ(scores[3].blocks.size(), 1u);
    EXPECT_EQ(scores[3].blocks[0][0].numerator, 2);
    EXPECT_EQ(scores[3].blocks[0][1].numerator, 0);
    EXPECT_EQ(scores[3].blocks[0][1].denominator, 2);
    EXPECT_THAT(scores[3].signature, HasSubstr("|prompt:chatml|N:2|text:bbbbbbbbbbbb|"));
    EXPECT_THAT(scores[3].signature, HasSubstr("|tokenizer:tok"));
}

TEST(AnswerScores, WithoutPredictionsAreValues)
{
    const tests::TemporaryFolder folder;
    report::RunSummary run;
    run.scores = evaluation().scores;
    ASSERT_VALUE(const auto scores, answerScores(folder.path(), run));
    ASSERT_EQ(scores.size(), 3u);
    EXPECT_EQ(scores[0].about, "transfer");
    EXPECT_NEAR(scores[0].value, 0.75, 1e-12);
    EXPECT_TRUE(scores[0].blocks.empty());
}

} // namespace
} // namespace isogloss::eval
