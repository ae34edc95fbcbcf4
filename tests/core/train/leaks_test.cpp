// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/leaks.h"

#include "core/base/errors.h"
#include "core/train/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

RunTexts texts()
{
    RunTexts texts;
    texts.learned["eng_Latn"]
        = {"the heron sleeps on one leg beside the river", "turn on the lamp in the kitchen now"};
    texts.judging["eng_Latn"] = {"The heron sleeps on one leg, beside the river!",
        "turn on the lamp in the kitchen now please", "nothing of the kind was ever said by anyone here"};
    texts.learned["swh_Latn"] = {"washa taa ya jikoni"};
    texts.judging["swh_Latn"] = {"zima redio ya sebuleni"};
    texts.judging["kab_Latn"] = {"washa taa ya jikoni"};
    return texts;
}

TEST(Leaks, AreFoundInTheSameLanguageAndCountedApart)
{
    ASSERT_VALUE(const auto leaks, findLeaks(texts(), {}));
    ASSERT_EQ(leaks.size(), 1U);
    EXPECT_EQ(leaks[0].language, "eng_Latn");
    EXPECT_EQ(leaks[0].judging, 3U);
    EXPECT_EQ(leaks[0].learned, 2U);
    EXPECT_EQ(leaks[0].same, 1U);
    EXPECT_EQ(leaks[0].near, 1U);
    ASSERT_EQ(leaks[0].examples.size(), 2U);
    EXPECT_EQ(leaks[0].examples[0].learned, texts().learned["eng_Latn"][0]);
    EXPECT_EQ(toJson(leaks)[0]["examples"][1]["judging"], texts().judging["eng_Latn"][1]);
}

TEST(Leaks, AreToldOnceByKind)
{
    ASSERT_VALUE(const auto leaks, findLeaks(texts(), {}));
    const auto lines = logLines(leaks);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].code, says::TextsLeak);
    EXPECT_EQ(lines[0].level, record::LogLine::Level::Warning);
    EXPECT_EQ(lines[1].code, says::TextsNearlyLeak);
    EXPECT_TRUE(logLines({}).empty());
}

TEST(Leaks, CanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(findLeaks(texts(), stop.get_token()), isogloss::errors::Stopped);
}

} // namespace
} // namespace isogloss::train
