// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/transfer_scores.h"

#include "core/analysis/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace isogloss;
using namespace isogloss::analysis;

namespace {

class TransferScoresTest : public testing::Test
{
protected:
    std::filesystem::path write(const std::string& text) const
    {
        const auto path = m_folder.path() / "scores.csv";
        std::ofstream(path) << text;
        return path;
    }

private:
    tests::TemporaryFolder m_folder;
};

} // namespace

TEST_F(TransferScoresTest, ReadsColumnsByName)
{
    ASSERT_VALUE(const auto scores,
        readTransferScores(write("\xEF\xBB\xBFlanguage,pieces,score,low,high\r\nswh_Latn,1.5,0.4,0.3,0.5\r\n\r\n"
                                 "\"kab_Latn\",2.25,0.1,,\r\n")));
    EXPECT_EQ(scores.controls, std::vector<std::string>{"pieces"});
    ASSERT_EQ(scores.scores.size(), 2u);
    EXPECT_EQ(scores.scores[0].language, "swh_Latn");
    EXPECT_EQ(scores.scores[0].score, 0.4);
    EXPECT_EQ(scores.scores[0].interval->high, 0.5);
    EXPECT_EQ(scores.scores[1].language, "kab_Latn");
    EXPECT_EQ(scores.scores[1].controls, std::vector<double>{2.25});
    EXPECT_FALSE(scores.scores[1].interval);
}

TEST_F(TransferScoresTest, SaysWhatItCannotRead)
{
    EXPECT_ERROR(readTransferScores(write("lang\tf1\n")), analysis::errors::ScoreColumns);
    EXPECT_ERROR(readTransferScores(write("language;score\na;0.5\nb;much\n")), analysis::errors::ScoreLine);
    EXPECT_ERROR(readTransferScores(write("language;score\na;0.5;1\n")), analysis::errors::ScoreLine);
}

TEST(TransferPoints, AreLanguagesThatHaveBoth)
{
    TransferScores scores{{"pieces"}, {{"a", 0.5, {}, {1}}, {"b", 0.6, {}, {2}}, {"c", 0.7, {}, {}}}};
    const auto two = transferPoints({{"b", 0.2, "one"}, {"a", 0.1, ""}, {"d", 0.3, ""}}, scores);
    ASSERT_EQ(two.size(), 2u);
    EXPECT_EQ(two[0].language, "b");
    EXPECT_EQ(two[0].transfer, 0.6);
    EXPECT_EQ(two[0].family, "one");
    EXPECT_FALSE(two[0].alignmentInterval);
    scores.scores[0].interval = Interval{0.4, 0.6};
    const auto spread = transferPoints({{"a", 0.1, "", Interval{0.05, 0.15}}}, scores);
    EXPECT_EQ(spread[0].alignmentInterval->low, 0.05);
    EXPECT_EQ(spread[0].transferInterval->high, 0.6);
    EXPECT_EQ(two[1].controls, std::vector<double>{1});
    const auto three = transferPoints({{"a", 0.1, ""}, {"c", 0.3, ""}}, scores);
    EXPECT_TRUE(three[0].controls.empty());
    EXPECT_TRUE(transferPoints({}, scores).empty());
}
