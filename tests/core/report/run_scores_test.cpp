// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_scores.h"

#include <gtest/gtest.h>

namespace isogloss::report {
namespace {

RunSummary run(int layers, int alignLayer)
{
    RunSummary summary;
    summary.layers = layers;
    summary.alignLayer = alignLayer;
    summary.settings.run.seed = 3;
    record::AlignmentSnapshot snapshot;
    snapshot.rows = {{"retrieval_forward", "eng_Latn", "swh_Latn", {2}, 0.75, {}, {}, 4, "retrieval|N:4"},
        {"retrieval_backward", "eng_Latn", "swh_Latn", {2}, 0.5, {}, {}, 4, "retrieval|N:4"},
        {"retrieval_forward", "eng_Latn", "swh_Latn", {1}, 0.25, {}, {}, 4, "retrieval|N:4"}};
    snapshot.hits = {{"eng_Latn", "swh_Latn", 2, "1101"}};
    summary.kept = snapshot;
    return summary;
}

TEST(RunScores, AlignmentIsToldSentenceBySentence)
{
    const auto scores = alignmentScores(run(4, 2), {2});
    ASSERT_EQ(scores.size(), 1u);
    EXPECT_EQ(scores[0].about, "eng_Latn-swh_Latn");
    EXPECT_EQ(scores[0].seed, 3u);
    EXPECT_EQ(scores[0].value, 0.75);
    ASSERT_EQ(scores[0].blocks.size(), 1u);
    EXPECT_EQ(scores[0].blocks[0][2].numerator, 0);
    EXPECT_TRUE(alignmentScores(run(4, 2), {3}).empty());
}

TEST(RunScores, ForgettingIsSignedByItsText)
{
    RunSummary summary = run(4, 2);
    summary.settings.data.control = {{"/texts/control.txt", "eng_Latn"}};
    summary.dataHashes["/texts/control.txt"] = "0123456789abcdef";
    summary.tokenizerHash = "fedcba9876543210";
    record::ForgettingSnapshot snapshot;
    snapshot.bitsPerCharacter["eng_Latn"] = 2;
    snapshot.texts["eng_Latn"] = {{10, 30}, {5, 15}};
    summary.forgettingKept = snapshot;
    const auto scores = forgettingScores(summary);
    ASSERT_EQ(scores.size(), 1u);
    EXPECT_TRUE(scores[0].isLowerBetter);
    EXPECT_EQ(scores[0].blocks[0][1].denominator, 15);
    EXPECT_EQ(scores[0].signature, "bits_per_character|N:2|text:0123456789ab|tokenizer:fedcba987654");
}

TEST(RunScores, TheCommonLayerIsThatOfMostRuns)
{
    const std::vector<RunSummary> sweep{run(12, 0), run(12, 3), run(12, 6), run(12, 9)};
    EXPECT_EQ(commonLayer(sweep), record::Layer{6});
    const std::vector<RunSummary> most{run(12, 3), run(12, 3), run(12, 9)};
    EXPECT_EQ(commonLayer(most), record::Layer{3});
    const std::vector<RunSummary> none{run(12, 0)};
    EXPECT_EQ(commonLayer(none), record::Layer{6});
    EXPECT_FALSE(commonLayer({}).has_value());
}

} // namespace
} // namespace isogloss::report
