// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/reading_check.h"

#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <cmath>
#include <gmock/gmock.h>

namespace isogloss::eval {
namespace {

using ::testing::DoubleNear;
using ::testing::Lt;

std::filesystem::path samples()
{
    return std::filesystem::path(ISOGLOSS_RESOURCES_DIR) / "samples";
}

const LanguageReading& rowOf(const std::vector<LanguageReading>& rows, const std::string& language)
{
    for (const LanguageReading& row : rows)
        if (row.tokens.language == language)
            return row;
    ADD_FAILURE() << language << " is not there";
    return rows.front();
}

TEST(ReadingCheck, LettersAloneAreWorkedOutByHand)
{
    // In each half "a" stands once behind nothing and "b" once behind "a"; alone both are as frequent: (1 + 1/2) / (1 + 1).
    EXPECT_THAT(neighbourLetterBits({"ab", "ab"}), DoubleNear(-std::log2(0.75), 1e-12));
    EXPECT_EQ(neighbourLetterBits({"alone"}), 0);
    EXPECT_GT(neighbourLetterBits({"abcd", "dcba", "badc", "cdab"}), 1.5);
}

TEST(ReadingCheck, TheSampleReadsItsPlentifulLanguages)
{
    ASSERT_VALUE(const auto model, model::LoadedModel::open(samples() / "base"));
    ASSERT_VALUE(const auto set, quality::readTextSet(samples() / "corpus/parallel.test.jsonl"));
    ASSERT_VALUE(const auto rows, checkReading(model, set, "eng_Latn", {6, 0, 6}));
    ASSERT_TRUE(rows.has_value());
    const LanguageReading& english = rowOf(*rows, "eng_Latn");
    EXPECT_EQ(english.sentences, 6U);
    EXPECT_EQ(english.reading, Reading::Well);
    EXPECT_THAT(english.bitsPerCharacter, Lt(english.letterBits));
    EXPECT_EQ(english.tokens.toPivot, 1.0);
}

TEST(ReadingCheck, ALanguageTheModelNeverSawIsNearChance)
{
    ASSERT_VALUE(const auto model, model::LoadedModel::open(samples() / "base"));
    quality::TextSet set{{"eng_Latn", "vie_Latn"}, {}};
    const char* const vietnamese[] = {"Tôi muốn biết thời tiết ngày mai như thế nào", "Hãy bật đèn trong phòng khách lên",
        "Anh ấy đã đi đến chợ từ sáng sớm", "Chúng tôi sẽ ăn cơm với cá và rau", "Bà ngoại kể chuyện cho các cháu nghe",
        "Con chó nhỏ đang ngủ dưới gốc cây", "Trời mưa to nên đường rất trơn", "Em gái tôi học tiếng Anh ở trường"};
    for (const char* const sentence : vietnamese)
        set.rows.push_back({"", "", {std::nullopt, sentence}});
    ASSERT_VALUE(const auto rows, checkReading(model, set, "", {8, 0, 8}));
    EXPECT_EQ(rowOf(*rows, "vie_Latn").reading, Reading::NearChance);
    EXPECT_EQ(rowOf(*rows, "eng_Latn").sentences, 0U);
}

TEST(ReadingCheck, EndsWhenItIsAskedTo)
{
    ASSERT_VALUE(const auto model, model::LoadedModel::open(samples() / "base"));
    ASSERT_VALUE(const auto set, quality::readTextSet(samples() / "corpus/parallel.test.jsonl"));
    ASSERT_VALUE(const auto few, checkReading(model, set, "", {50, 0, 3}));
    ASSERT_TRUE(few.has_value());
    EXPECT_EQ(few->front().sentences, 3U);
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const auto stopped, checkReading(model, set, "", {}, stop.get_token()));
    EXPECT_FALSE(stopped.has_value());
}

} // namespace
} // namespace isogloss::eval
