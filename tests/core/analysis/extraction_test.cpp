// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/extraction.h"

#include "tests/core/analysis/tiny_decoder.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

using namespace isogloss;
using analysis::extractVectors;
using analysis::Pool;

namespace {

/// In parts of the largest element.
double largestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return ((a - b).abs().max() / b.abs().max()).item<double>();
}

} // namespace

TEST(ExtractVectors, ArePooledHiddenStatesOfEveryLayer)
{
    const c10::InferenceMode inference;
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(9, 1);
    const auto vectors = extractVectors(
        decoder, nullptr, sentences, {{Pool::Mean, Pool::Weighted, Pool::Last, Pool::First}, 1, 64});
    ASSERT_TRUE(vectors);
    ASSERT_EQ(vectors->size(), 4u);
    ASSERT_EQ(vectors->front().size(), 5u);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        const at::Tensor ids = at::tensor(sentences[i], at::kLong).unsqueeze(0);
        const std::int64_t length = ids.size(1);
        const auto check = [&](int layer, const at::Tensor& hidden) {
            const auto at = static_cast<std::size_t>(layer);
            const at::Tensor states = hidden[0]; // (T, D)
            const at::Tensor weights = at::arange(1, length + 1, at::kFloat).unsqueeze(1);
            EXPECT_LT(largestDifference((*vectors)[0][at][row], states.slice(0, 1).mean(0)), 1e-5);
            EXPECT_LT(
                largestDifference((*vectors)[1][at][row], (states * weights).sum(0) / weights.sum()), 1e-5);
            EXPECT_LT(largestDifference((*vectors)[2][at][row], states[length - 1]), 1e-5);
            EXPECT_LT(largestDifference((*vectors)[3][at][row], states[0]), 1e-5);
        };
        check(4, decoder.finalNorm(decoder.hidden(ids, 3, {}, check)));
    }
}

TEST(ExtractVectors, DoNotDependOnTheBatch)
{
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(40, 2);
    const auto together = extractVectors(decoder, nullptr, sentences, {{Pool::Mean}, 0, 8192});
    const auto alone = extractVectors(decoder, nullptr, sentences, {{Pool::Mean}, 0, 1});
    ASSERT_TRUE(together && alone);
    for (std::size_t layer = 0; layer < together->front().size(); ++layer)
        EXPECT_LT(largestDifference((*together)[0][layer], (*alone)[0][layer]), 1e-5);
}

TEST(ExtractVectors, StopAndReportProgress)
{
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(10, 3);
    std::stop_source source;
    std::uint64_t last = 0;
    const auto count = [&](const Progress& progress) {
        EXPECT_GT(progress.done, last);
        EXPECT_EQ(progress.total, 10u);
        last = progress.done;
    };
    EXPECT_TRUE(
        extractVectors(decoder, nullptr, sentences, {{Pool::Mean}, 0, 20}, source.get_token(), count));
    EXPECT_EQ(last, 10u);
    source.request_stop();
    EXPECT_FALSE(extractVectors(decoder, nullptr, sentences, {{Pool::Mean}, 0, 20}, source.get_token()));
}
