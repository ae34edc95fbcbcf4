// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/entity_f1.h"

#include <gmock/gmock.h>

using isogloss::eval::Entity;
using isogloss::eval::matchEntities;
using isogloss::eval::parseEntities;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

TEST(ParseEntities, ReadsTheTargetWithAndWithoutBraces)
{
    const auto expected = Optional(ElementsAre(Entity{"PER", "Ana \"A\""}, Entity{"LOC", "São Tomé"}));
    EXPECT_THAT(parseEntities(R"( {"Results": [{"TypeName": "PER", "Text": "Ana \"A\""},
        {"TypeName": "LOC", "Text": "São Tomé"}]} )"),
        expected);
    EXPECT_THAT(
        parseEntities(
            R"("Results": [{"TypeName": "PER", "Text": "Ana \"A\""}, {"TypeName": "LOC", "Text": "São Tomé"}])"),
        expected);
    EXPECT_THAT(parseEntities(R"({"Results": []})"), Optional(IsEmpty()));
}

TEST(ParseEntities, RefusesAnythingElse)
{
    for (const char* text : {"", "None", "[]", R"({"Results": {}})", R"({"Results": [1]})",
             R"({"Results": [{"TypeName": "PER"}]})", R"({"Results": [{"TypeName": 1, "Text": "a"}]})",
             R"({"Results": []} and so on)", R"({"Results": [{"TypeName": "PER", "Text": "a")"})
        EXPECT_EQ(parseEntities(text), std::nullopt) << text;
}

TEST(MatchEntities, CountsRepeatsAsOftenAsTheyStandOnBothSides)
{
    const auto counts = matchEntities({{"PER", "Ana"}, {"PER", "Ana"}, {"LOC", "Rio"}},
        {{"PER", "Ana"}, {"ORG", "Rio"}, {"LOC", "Rio"}, {"LOC", "Rio"}});
    EXPECT_EQ(counts.correct, 2);
    EXPECT_EQ(counts.predicted, 4);
    EXPECT_EQ(counts.expected, 3);
}
