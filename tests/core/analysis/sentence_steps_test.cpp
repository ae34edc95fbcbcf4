// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sentence_steps.h"

#include "core/base/errors.h"
#include "tests/core/analysis/bible_verses.h"
#include "tests/support/expect_result.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::analysis;
using isogloss::tests::bibleModel;
using isogloss::tests::verses;

TEST(FirstMeetings, AreTheLowestLayersWithAHit)
{
    const std::vector<std::string> hits{"0010", "1010", "1000"};
    EXPECT_EQ(firstMeetings(hits), (std::vector<int>{1, 3, 0, 3}));
    EXPECT_TRUE(firstMeetings({}).empty());
}

TEST(SentenceSteps, OfTheModelAloneAreWhatTheLayersSay)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const auto english = verses("eng_Latn", 24);
    const auto ukrainian = verses("ukr_Cyrl", 24);
    LayerOptions options;
    options.sentencePaths = true;
    for (const bool center : {false, true}) {
        options.center = center;
        ASSERT_VALUE(const auto report, measureLayers(model, nullptr, {english, ukrainian}, options));
        ASSERT_VALUE(const auto steps, followAdapters(model, {}, english, ukrainian, options));
        ASSERT_EQ(steps.meetings.size(), 1u);
        EXPECT_EQ(steps.layers, 12);
        for (std::size_t i = 0; i < 24; ++i) {
            int first = 13;
            for (int layer = 12; layer >= 0; --layer)
                if (report.pairs[0].hits[static_cast<std::size_t>(layer)].hits[i] == '1')
                    first = layer;
            EXPECT_EQ(steps.meetings[0][i], first);
        }
    }
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_ERROR(followAdapters(model, {}, english, ukrainian, {}, stopped.get_token()), isogloss::errors::Stopped);
}

TEST(SentenceSteps, AreWrittenWithNullForThoseThatDoNotMeet)
{
    SentenceSteps steps;
    steps.texts = {"eng_Latn", "kab_Latn", {"a", "b"}, {"", ""}, {"One.", "Two."}, {"Yiwen.", "Sin."}};
    steps.layers = 4;
    steps.steps = {0, 20};
    steps.meetings = {{5, 0}, {2, 0}};
    const Json json = sentenceStepsJson(steps);
    EXPECT_EQ(json["layers"], 4);
    EXPECT_EQ(json["steps"], Json({0, 20}));
    EXPECT_EQ(json["sentences"][0]["key"], "a");
    EXPECT_EQ(json["sentences"][0]["layers"], Json({nullptr, 2}));
    EXPECT_EQ(json["sentences"][1]["layers"], Json({0, 0}));
}
