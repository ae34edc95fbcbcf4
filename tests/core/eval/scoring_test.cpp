// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/scoring.h"

#include "tests/support/test_data.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using eval::scorePredictions;

namespace {

data::TaskRecord makeRecord(const std::string& language, const std::string& input, const std::string& target)
{
    data::TaskRecord result;
    result.language = language;
    result.input = input;
    result.target = target;
    return result;
}

} // namespace

TEST(ScoreSlots, EqualsTheReferenceOnMadeUpPredictions)
{
    std::ifstream file(tests::golden("eval/slots.json"));
    for (const auto& language : nlohmann::json::parse(file)) {
        SCOPED_TRACE(language["language"].get<std::string>());
        std::vector<data::TaskRecord> records;
        std::vector<std::string> predictions;
        for (const auto& item : language["records"]) {
            records.push_back(makeRecord(language["language"], item["input"], ""));
            for (const auto& span : item["spans"])
                records.back().spans.push_back({span["label"], span["start"], span["end"]});
            predictions.push_back(item["prediction"]);
        }
        const auto scores = scorePredictions(data::Task::Slots, records, predictions);
        EXPECT_EQ(scores.records, 250);
        EXPECT_DOUBLE_EQ(scores.precision.value(), language["precision"].get<double>());
        EXPECT_DOUBLE_EQ(scores.recall.value(), language["recall"].get<double>());
        EXPECT_DOUBLE_EQ(scores.f1.value(), language["f1"].get<double>());
        EXPECT_GT(scores.unreadable.value(), 0);
    }
}

TEST(ScoreEntities, CountsUnreadableAnswersAsNoPrediction)
{
    const std::string target = R"({"Results": [{"TypeName": "PER", "Text": "Ana"}]})";
    const std::vector<data::TaskRecord> records(3, makeRecord("por_Latn", "Ana dorme", target));
    const auto scores = scorePredictions(
        data::Task::Entities, records, std::vector<std::string>{target, "Ana", R"({"Results": []})"});
    EXPECT_DOUBLE_EQ(scores.precision.value(), 1);
    EXPECT_DOUBLE_EQ(scores.recall.value(), 1.0 / 3);
    EXPECT_EQ(scores.unreadable.value(), 1);
    EXPECT_LE(scores.f1Interval.value().low, scores.f1.value());
    EXPECT_GE(scores.f1Interval.value().high, scores.f1.value());
}

TEST(IsRight, AsksForEverySlotAndNoOther)
{
    auto record = makeRecord("eng_Latn", "he saw the light in Galilee", "place: Galilee");
    record.spans = {{"place", 20, 27}};
    EXPECT_TRUE(eval::isRight(data::Task::Slots, record, "place: Galilee"));
    EXPECT_FALSE(eval::isRight(data::Task::Slots, record, "None"));
    EXPECT_FALSE(eval::isRight(data::Task::Slots, record, "place: Galilee; thing: light"));
    EXPECT_FALSE(eval::isRight(data::Task::Translation, record, "Galilee"));
    EXPECT_TRUE(eval::isRight(data::Task::Translation, record, " place:  Galilee\n"));
}

TEST(ScoreTranslation, GivesBothMetricsWithTheirSignatures)
{
    auto translation = makeRecord("eng_Latn", "a", "the cat sat on the mat");
    translation.targetLanguage = "deu_Latn";
    const auto scores = scorePredictions(data::Task::Translation, std::vector<data::TaskRecord>{translation},
        std::vector<std::string>{" the cat\nsat on the mat "});
    EXPECT_NEAR(scores.bleu.value(), 100, 1e-9);
    EXPECT_NEAR(scores.chrf.value(), 100, 1e-9);
    EXPECT_FALSE(scores.f1);
    EXPECT_EQ(scores.signature,
        "BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0; "
        "chrF2++|nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0");
}

TEST(ScoreTranslation, SaysHowFarTheScoresMayLieOff)
{
    auto record = makeRecord("eng_Latn", "a", "the cat sat on the mat");
    record.targetLanguage = "deu_Latn";
    const auto scores = scorePredictions(data::Task::Translation, std::vector<data::TaskRecord>(6, record),
        std::vector<std::string>{record.target, record.target, record.target, "the cat", "a mat sat", "nothing"});
    EXPECT_LT(scores.bleuInterval.value().low, scores.bleu.value());
    EXPECT_GT(scores.bleuInterval.value().high, scores.bleu.value());
    EXPECT_LT(scores.chrfInterval.value().low, scores.chrf.value());
    EXPECT_GT(scores.chrfInterval.value().high, scores.chrf.value());
}
