// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log_report.h"

#include "core/base/log.h"

#include <gmock/gmock.h>

namespace isogloss {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(LogReport, LeavesSentencesOut)
{
    const Error error{{"data.bad_line"}, {{"value", "Azul fell-awen"}, {"line", "12"}}, "near \"awal\""};
    const std::string report = logReport(logWords(error) + '\n', {});
    EXPECT_EQ(report, "data.bad_line value=(14 characters) line=\"12\" detail=(11 characters)\n");
}

TEST(LogReport, LeavesPersonsOut)
{
    const std::string home = "/home";
    const std::string report = logReport(
        "opened " + home + "/tiziri/texts/kab\nby tiziri on atlas-7, not tizirin\n", {"tiziri", "atlas-7"});
    EXPECT_EQ(report, "opened " + home + "/~/texts/kab\nby ~ on ~, not tizirin\n");
}

TEST(LogReport, OfPathsTheKindOfFileStays)
{
    EXPECT_EQ(logReport("read \"/data/Azul fell-awen.tmx\" \"/data/v1.2/my words\"\n", {}),
        "read (24 characters, .tmx) (19 characters)\n");
    EXPECT_EQ(logReport("\"/data/Azul is no workspace. Choose another one.\"\n", {}), "(47 characters)\n");
}

TEST(LogReport, ATextThatIsCutOffIsLeftOutToo)
{
    EXPECT_THAT(logReport("value=\"a sentence without an end", {}), Not(HasSubstr("sentence")));
}

TEST(LogReport, KeepsTheNewestLines)
{
    EXPECT_EQ(logReport("1\n2\n3\n", {}, 2), "2\n3\n");
}

} // namespace
} // namespace isogloss
