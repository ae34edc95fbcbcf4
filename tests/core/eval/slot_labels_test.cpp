// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/slot_labels.h"

#include <gmock/gmock.h>

using namespace isogloss::eval;
using isogloss::data::Span;
using isogloss::data::TaskRecord;
using testing::ElementsAre;

namespace {

TaskRecord record(std::string language, std::string input, std::vector<Span> spans)
{
    TaskRecord result;
    result.task = isogloss::data::Task::Slots;
    result.language = std::move(language);
    result.input = std::move(input);
    result.spans = std::move(spans);
    return result;
}

} // namespace

TEST(ExpectedSlotLabels, GiveEachWordOfASpanItsLabel)
{
    const auto labelled = expectedSlotLabels(
        record("eng_Latn", "wake me at nine am on friday", {{"time", 11, 18}, {"date", 22, 28}}));
    EXPECT_THAT(labelled.words, ElementsAre("wake", "me", "at", "nine", "am", "on", "friday"));
    EXPECT_THAT(labelled.labels, ElementsAre("Other", "Other", "Other", "time", "time", "Other", "date"));
}

TEST(ExpectedSlotLabels, RunOnWhenASlotEndsInsideAWord)
{
    const auto labelled = expectedSlotLabels(
        record("tur_Latn", "london'da hava nasıl bugün", {{"place", 0, 6}, {"date", 21, 26}}));
    EXPECT_THAT(labelled.labels, ElementsAre("place", "place", "place", "date"));
}

TEST(ExpectedSlotLabels, SplitCharactersOfJapaneseAndChinese)
{
    const auto labelled = expectedSlotLabels(record("cmn_Hans", "五点叫醒我 play", {{"time", 0, 2}}));
    EXPECT_THAT(labelled.words, ElementsAre("五", "点", "叫", "醒", "我", "play"));
    EXPECT_THAT(labelled.labels, ElementsAre("time", "time", "Other", "Other", "Other", "Other"));
}

TEST(ExpectedSlotLabels, RunOnAfterAsciiAmongCharacters)
{
    const auto labelled = expectedSlotLabels(record("jpn_Jpan", "facebookに書く", {{"media", 0, 8}}));
    EXPECT_THAT(labelled.words, ElementsAre("facebook", "に", "書", "く"));
    EXPECT_THAT(labelled.labels, ElementsAre("media", "media", "media", "media"));
}

TEST(PredictedSlotLabels, MarkEveryPlaceWhereTheWordsStand)
{
    const std::vector<std::string> words{"Set", "nine", "AM", "and", "nine", "am", "alarms"};
    const auto predicted = predictedSlotLabels("time: Nine am; what: alarms\nrubbish: and", words, false);
    EXPECT_THAT(predicted.labels, ElementsAre("Other", "time", "time", "Other", "time", "time", "what"));
    EXPECT_EQ(predicted.malformedParts, 0u);
}

TEST(PredictedSlotLabels, OverwriteEarlierParts)
{
    const std::vector<std::string> words{"red", "house"};
    EXPECT_THAT(predictedSlotLabels("a: red house; b: house", words, false).labels, ElementsAre("a", "b"));
}

TEST(PredictedSlotLabels, CountMalformedPartsAndIgnoreUnknownWords)
{
    const std::vector<std::string> words{"red", "house"};
    const auto predicted = predictedSlotLabels("red; a: b: c; x: blue; y: ", words, false);
    EXPECT_THAT(predicted.labels, ElementsAre("Other", "Other"));
    EXPECT_EQ(predicted.malformedParts, 3u);
    EXPECT_EQ(predictedSlotLabels(" NONE ", words, false).malformedParts, 0u);
}

TEST(PredictedSlotLabels, MatchCharacterByCharacter)
{
    const std::vector<std::string> words{"五", "点", "play", "五"};
    EXPECT_THAT(predictedSlotLabels("time: 五点; app: play", words, true).labels,
        ElementsAre("time", "time", "Other", "Other"));
}

TEST(SlotTags, BeginWithEachNewLabel)
{
    const std::vector<std::string> labels{"a", "a", "Other", "a", "b", "b", "Other"};
    EXPECT_THAT(slotTags(labels), ElementsAre("B-a", "I-a", "O", "B-a", "B-b", "I-b", "O"));
}
