// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/snapshot.h"

#include "tests/core/analysis/tiny_decoder.h"

#include <gtest/gtest.h>

using namespace isogloss;
using analysis::measureSnapshot;
using analysis::WatchedPair;

TEST(MeasureSnapshot, GivesEveryMeasureOfEveryLayerAndPair)
{
    const auto decoder = tests::tinyDecoder();
    const WatchedPair first{
        "eng_Latn", "kab_Latn", tests::randomSentences(20, 1), tests::randomSentences(20, 2)};
    const WatchedPair second{"eng_Latn", "ukr_Cyrl", first.sourceIds, tests::randomSentences(20, 3)};
    const auto snapshot = measureSnapshot(decoder, nullptr, {first, second}, {}).value();
    ASSERT_EQ(snapshot.rows.size(), 2u * 5 * 4);
    ASSERT_EQ(snapshot.hits.size(), 2u * 5);
    EXPECT_EQ(snapshot.rows.front().measure, "retrieval_forward");
    EXPECT_EQ(snapshot.rows.front().sentences, 20);
    EXPECT_EQ(snapshot.hits[4].layer, record::Layer::FinalNorm);
    EXPECT_EQ(snapshot.hits[5].target, "ukr_Cyrl");
    EXPECT_EQ(snapshot.hits[5].layer, 0);
    EXPECT_EQ(snapshot.hits[5].hits.size(), 20u);
}

TEST(MeasureSnapshot, FindsEverySentenceAmongThemselves)
{
    const auto sentences = tests::randomSentences(30, 4);
    const auto snapshot
        = measureSnapshot(tests::tinyDecoder(), nullptr, {{"eng_Latn", "fra_Latn", sentences, sentences}}, {})
              .value();
    for (const auto& row : snapshot.rows) {
        if (row.measure == "retrieval_forward") {
            EXPECT_EQ(row.value, 1) << row.layer.index;
        } else if (row.measure == "cosine") {
            EXPECT_NEAR(row.value, 1, 1e-5);
        } else if (row.measure == "cosine_shuffled") {
            EXPECT_LT(row.value, 0.999);
        }
    }
}

TEST(MeasureSnapshot, CountsRepeatedSentencesAsMisses)
{
    auto sentences = tests::randomSentences(12, 5);
    sentences[7] = sentences[2];
    const auto snapshot
        = measureSnapshot(tests::tinyDecoder(), nullptr, {{"eng_Latn", "fra_Latn", sentences, sentences}}, {})
              .value();
    for (const auto& hits : snapshot.hits)
        EXPECT_EQ(hits.hits, "110111101111");
}

TEST(MeasureSnapshot, IsEmptyWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto sentences = tests::randomSentences(10, 4);
    EXPECT_FALSE(measureSnapshot(tests::tinyDecoder(), nullptr,
        {{"eng_Latn", "fra_Latn", sentences, sentences}}, {}, stop.get_token()));
}

TEST(MeasureSnapshot, SeesNothingInTheFirstTokenAlone)
{
    analysis::SnapshotOptions options;
    options.pooling = record::Pooling::Bos;
    const auto snapshot = measureSnapshot(tests::tinyDecoder(), nullptr,
        {{"eng_Latn", "fra_Latn", tests::randomSentences(10, 6), tests::randomSentences(10, 7)}}, options)
                              .value();
    for (const auto& row : snapshot.rows) {
        if (row.measure == "cosine_shuffled") {
            EXPECT_NEAR(row.value, 1, 1e-5) << row.layer.index;
        }
    }
}
