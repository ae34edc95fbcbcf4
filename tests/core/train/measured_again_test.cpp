// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/measured_again.h"

#include "core/base/file.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace isogloss::train {
namespace {

/// Runs of the task alone that watch parts of the tiny world's sixty pairs.
class MeasuredAgainTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        tests::makeTinyWorld(m_world.path());
        std::istringstream lines(tests::bytesOf(m_world / "pairs.jsonl"));
        for (std::string line; std::getline(lines, line);)
            m_lines.push_back(line);
    }

    /// A file with the pairs from `begin` to before `end`, as English and that language.
    record::ParallelSource watch(std::size_t begin, std::size_t end, const std::string& language = "swh_Latn")
    {
        const std::string known = "swh_Latn";
        std::string text;
        for (std::size_t i = begin; i < end; ++i) {
            std::string line = m_lines[i];
            line.replace(line.find(known), known.size(), language);
            text += line + "\n";
        }
        const std::string file = language + "-" + std::to_string(begin) + "-" + std::to_string(end) + ".jsonl";
        EXPECT_OK(writeFileAtomically(m_world / file, text));
        return {(m_world / file).string(), "", "", "eng_Latn", language};
    }

    RunToMeasure run(const std::vector<record::ParallelSource>& watched) const
    {
        record::RunSettings settings = tests::tinySettings(m_world.path(), 1);
        settings.objective.schedule = record::Schedule::TaskOnly;
        settings.data.parallel.clear();
        settings.data.watch = watched;
        settings.run.watchSentences = static_cast<int>(m_lines.size());
        return {{}, settings};
    }

    const tests::TemporaryFolder m_world;
    std::vector<std::string> m_lines;
};

TEST_F(MeasuredAgainTest, TheCommonSetIsWhatAllRunsWatched)
{
    const std::vector<RunToMeasure> runs{run({watch(0, 20)}), run({watch(10, 30)}), run({watch(5, 60)})};
    ASSERT_VALUE(const auto alone, commonSet(std::vector{run({watch(10, 20)})}));
    ASSERT_VALUE(const auto common, commonSet(runs));
    ASSERT_EQ(common.size(), 1u);
    EXPECT_EQ(common[0].source, "eng_Latn");
    EXPECT_EQ(common[0].target, "swh_Latn");
    const auto textsOf = [](const data::ParallelTable& table) {
        return std::set<std::string>(table.sourceTexts.begin(), table.sourceTexts.end());
    };
    EXPECT_EQ(textsOf(common[0]).size(), 10u);
    EXPECT_EQ(textsOf(common[0]), textsOf(alone[0]));
}

TEST_F(MeasuredAgainTest, EachPairHasItsOwnCommonSet)
{
    const std::vector<RunToMeasure> runs{run({watch(0, 20), watch(0, 20, "fra_Latn")}),
        run({watch(15, 40), watch(10, 40, "fra_Latn")}), run({watch(0, 60), watch(0, 60, "fra_Latn")})};
    ASSERT_VALUE(const auto common, commonSet(runs));
    ASSERT_EQ(common.size(), 2u);
    EXPECT_EQ(common[0].target, "fra_Latn");
    EXPECT_EQ(common[0].sourceTexts.size(), 10u);
    EXPECT_EQ(common[1].target, "swh_Latn");
    EXPECT_EQ(common[1].sourceTexts.size(), 5u);
}

TEST_F(MeasuredAgainTest, RunsWithoutCommonSentencesShareNothing)
{
    const std::vector<RunToMeasure> apart{run({watch(0, 20)}), run({watch(20, 40)})};
    ASSERT_VALUE(const auto none, commonSet(apart));
    EXPECT_TRUE(none.empty());
    const std::vector<RunToMeasure> otherPair{run({watch(0, 20)}), run({watch(0, 20, "fra_Latn")})};
    ASSERT_VALUE(const auto other, commonSet(otherPair));
    EXPECT_TRUE(other.empty());
}

} // namespace
} // namespace isogloss::train
