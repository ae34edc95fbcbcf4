// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/scores.h"

#include "core/base/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

TEST(Scores, HaveTheFormThatOthersReadAndBack)
{
    Scores scores;
    scores.task = "slots";
    scores.languages["eng_Latn"].records = 100;
    scores.languages["eng_Latn"].f1 = 0.5;
    scores.languages["eng_Latn"].unreadable = 2;
    scores.languages["swh_Latn"].records = 0;
    scores.languages["swh_Latn"].bleuInterval = ScoreInterval{2, 3.5};
    scores.languages["swh_Latn"].chrfInterval = ScoreInterval{20.5, 30};
    scores.supervisedMean = 0.5;
    const Json json = toJson(scores);
    EXPECT_EQ(json.dump(),
        R"({"languages":{"eng_Latn":{"f1":0.5,"records":100,"unreadable":2},"swh_Latn":{"bleu_ci":[2.0,3.5],"chrf_ci":[20.5,30.0],"records":0}},)"
        R"("means":{"supervised":0.5},"task":"slots"})");
    ASSERT_VALUE(const Scores again, parseScores(json, "scores.json"));
    EXPECT_EQ(toJson(again), json);
    EXPECT_EQ(again.transferMean, std::nullopt);
}

TEST(Scores, NameWhatIsWrong)
{
    const auto parse
        = [](const std::string& text) { return parseScores(parseJson(text, "x").value(), "scores.json"); };
    EXPECT_ERROR(parse("[]"), errors::JsonFieldMissing);
    EXPECT_ERROR(parse(R"({"task": "slots", "languages": {"eng_Latn": 3}})"), errors::JsonFieldMissing);
    EXPECT_ERROR(parse(R"({"task": "slots", "languages": {"eng_Latn": {"records": 1, "f1": "good"}}})"),
        errors::JsonFieldType);
    EXPECT_ERROR(parse(R"({"task": "slots", "languages": {"eng_Latn": {"records": 1, "f1_ci": [1]}}})"),
        errors::JsonFieldType);
}

} // namespace
} // namespace isogloss::record
