// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison.h"

#include <gmock/gmock.h>

namespace isogloss::report {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

record::MeasureRow row(const char* measure, int layer, double value)
{
    return {measure, "eng_Latn", "swh_Latn", {layer}, value, {}, {}, 100, "retrieval|N:100"};
}

record::AlignmentSnapshot snapshot(std::int64_t step, double forward, double backward)
{
    return {step,
        {row("retrieval_forward", 1, forward), row("retrieval_backward", 1, backward), row("cosine", 1, 0.9),
            row("retrieval_forward", record::Layer::FinalNorm, 1),
            row("retrieval_backward", record::Layer::FinalNorm, 0)},
        {}};
}

RunSummary run(const char* name, double english, double swahili, double turkish)
{
    RunSummary summary;
    summary.name = name;
    summary.taught = {"eng_Latn"};
    record::Scores scores;
    scores.languages["eng_Latn"].f1 = english;
    scores.languages["swh_Latn"].f1 = swahili;
    scores.languages["tur_Latn"].f1 = turkish;
    scores.supervisedMean = english;
    scores.transferMean = (swahili + turkish) / 2;
    summary.scores = scores;
    summary.before = snapshot(0, 0.1, 0.3);
    return summary;
}

std::vector<RunSummary> twoRuns()
{
    std::vector<RunSummary> runs{run("task", 0.9, 0.4, 0.5), run("both", 0.8, 0.6, 0.5)};
    runs[0].kept = snapshot(10, 0.2, 0.2);
    runs[1].kept = snapshot(20, 0.8, 0.6);
    runs[1].aligned = {"eng_Latn", "swh_Latn"};
    runs[1].alignLayer = 1;
    return runs;
}

TEST(Comparison, GroupsLanguagesAndTakesDifferences)
{
    const auto tables = scoreTables(twoRuns());
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_THAT(tables[0].header, ElementsAre("language", "group", "task", "both", "both - task"));
    ASSERT_EQ(tables[0].rows.size(), 5u);
    EXPECT_THAT(tables[0].rows[0], ElementsAre("eng_Latn", "taught", "0.900", "0.800", "-0.100"));
    EXPECT_THAT(tables[0].rows[1], ElementsAre("swh_Latn", "only aligned", "0.400", "0.600", "+0.200"));
    EXPECT_THAT(
        tables[0].rows[2], ElementsAre("tur_Latn", "in no training data", "0.500", "0.500", "+0.000"));
    EXPECT_THAT(tables[0].rows[4], ElementsAre("mean", "not taught", "0.450", "0.550", "+0.100"));
}

TEST(Comparison, SaysNotEvaluatedInsteadOfZero)
{
    auto runs = twoRuns();
    runs[1].scores->languages.erase("swh_Latn");
    const auto tables = scoreTables(runs);
    EXPECT_THAT(tables[0].rows[1], ElementsAre("swh_Latn", "only aligned", "0.400", "not evaluated", ""));
    runs[0].scores.reset();
    runs[1].scores.reset();
    EXPECT_THAT(scoreTables(runs), IsEmpty());
}

TEST(Comparison, ShowsRetrievalByLayerBesideTheBase)
{
    const auto tables = alignmentTables(twoRuns());
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].name, "alignment-eng_Latn-swh_Latn");
    EXPECT_THAT(tables[0].header, ElementsAre("layer", "base model", "after task", "after both"));
    EXPECT_THAT(tables[0].rows[0], ElementsAre("1 (aligned)", "0.200", "0.200", "0.700"));
    EXPECT_THAT(tables[0].rows[1], ElementsAre("final norm", "0.500", "0.500", "0.500"));
}

TEST(Comparison, LeavesOutRunsThatWereNotWatched)
{
    auto runs = twoRuns();
    runs[0].before.reset();
    runs[0].kept.reset();
    const auto tables = alignmentTables(runs);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_THAT(tables[0].header, ElementsAre("layer", "base model", "after both"));
    runs[1].before.reset();
    EXPECT_THAT(alignmentTables(runs), IsEmpty());
}

TEST(Comparison, OtherSentencesStandInATableOfTheirOwn)
{
    auto runs = twoRuns();
    for (auto* const snapshot : {&runs[1].before, &runs[1].kept})
        for (auto& row : (*snapshot)->rows)
            row.signature = "retrieval|N:100|text:other";
    const auto tables = alignmentTables(runs);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_THAT(tables[0].header, ElementsAre("layer", "base model", "after task"));
    EXPECT_EQ(tables[1].name, "alignment-eng_Latn-swh_Latn-2");
    EXPECT_THAT(tables[1].header, ElementsAre("layer", "base model", "after both"));
    EXPECT_EQ(tables[1].note, "Beside task: not comparable: other text (text).");
}

TEST(Comparison, TheBaseModelIsThatOfTheFirstRunThatWatchedThePair)
{
    auto runs = twoRuns();
    for (auto* const snapshot : {&runs[0].before, &runs[0].kept})
        for (auto& row : (*snapshot)->rows)
            row.target = "tur_Latn";
    const auto tables = alignmentTables(runs);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_THAT(tables[1].header, ElementsAre("layer", "base model", "after both"));
    EXPECT_THAT(tables[1].rows[0], ElementsAre("1 (aligned)", "0.200", "0.700"));
}

TEST(Comparison, ScoresOnOtherTextsAreNotSubtracted)
{
    auto runs = twoRuns();
    runs[0].scores->languages["swh_Latn"].data = "aaaa";
    runs[1].scores->languages["swh_Latn"].data = "bbbb";
    const auto tables = scoreTables(runs);
    EXPECT_EQ(tables[0].rows[0].back(), "-0.100");
    EXPECT_EQ(tables[0].rows[1].back(), "not comparable: other text (text)");
    EXPECT_EQ(tables[0].rows[4].back(), "not comparable: other text (text)"); // the mean of which it is a part
}

TEST(Comparison, MeasuresStandApart)
{
    auto runs = twoRuns();
    runs[1].scores = record::Scores{"translation", {}, {}, {}};
    runs[1].scores->languages["swh_Latn"].chrf = 42.0;
    const auto tables = scoreTables(runs);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_EQ(tables[0].name, "scores-f1");
    EXPECT_THAT(tables[0].header, ElementsAre("language", "group", "task"));
    EXPECT_EQ(tables[1].title, "chrF++ by language (0 to 100)");
    EXPECT_THAT(tables[1].header, ElementsAre("language", "group", "both"));
    EXPECT_THAT(tables[1].rows[0], ElementsAre("swh_Latn", "only aligned", "42.0"));
}

TEST(Comparison, DigitsFitTheIntervals)
{
    auto runs = twoRuns();
    runs[0].scores->languages["eng_Latn"].f1Interval = record::ScoreInterval{0.85, 0.95};
    runs[0].kept->rows[0].low = 0.1;
    runs[0].kept->rows[0].high = 0.3;
    EXPECT_THAT(scoreTables(runs)[0].rows[0], ElementsAre("eng_Latn", "taught", "0.90", "0.800", "-0.10"));
    EXPECT_EQ(alignmentTables(runs)[0].rows[0][2], "0.20");
}

TEST(Comparison, SaysHowRunsEnded)
{
    auto runs = twoRuns();
    runs[0].finished = record::RunFinished{};
    runs[0].steps = 10;
    runs[0].tokens = 500;
    runs[0].seconds = 2;
    const Table table = runTable(runs);
    EXPECT_THAT(
        table.rows[0], ElementsAre("task", "alternate", "none", "1", "10", "500", "250", "completed"));
    EXPECT_EQ(table.rows[1].back(), "not ended");
}

TEST(Comparison, SaysThatAMergedAdapterWasNotTrained)
{
    auto runs = twoRuns();
    runs[1].isRun = false;
    runs[1].method = "cat";
    EXPECT_THAT(
        runTable(runs).rows[1], ElementsAre("both", "merged (cat)", "1", "", "0", "0", "", "not trained"));
}

TEST(Comparison, TermsOfAllRunsKeepToTheStrictest)
{
    auto runs = twoRuns();
    runs[0].terms.add("CC0-1.0", "");
    runs[1].terms = {{"CC BY 4.0"}, {"the speakers"}, {record::Permission::Numbers, {"tales"}}};
    const Table table = termsTable(runs);
    EXPECT_THAT(table.rows[0], ElementsAre("task", "CC0-1.0", "not stated", "text", ""));
    EXPECT_THAT(table.rows[1], ElementsAre("both", "CC BY 4.0", "the speakers", "numbers", "tales"));
    EXPECT_THAT(table.rows[2], ElementsAre("all", "CC0-1.0; CC BY 4.0", "the speakers", "numbers", "tales"));
}

} // namespace
} // namespace isogloss::report
