// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"
#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

namespace isogloss::analysis {
namespace {

MarginHits alignByMargin(const at::Tensor& source, const at::Tensor& target,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins)
{
    return *align(unitVectors(source), unitVectors(target), sourceTwins, targetTwins, true).margin;
}

using tests::flags;
using tests::goldenCases;
using tests::matrix;

TEST(Margin, EqualsNumPyInF64)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        SCOPED_TRACE(vectors[i]["name"].get<std::string>());
        const MarginHits hits = alignByMargin(matrix(vectors[i]["source"]), matrix(vectors[i]["target"]),
            flags(vectors[i]["source_twins"]), flags(vectors[i]["target_twins"]));
        EXPECT_EQ(hits.forward, expected[i]["forward"].get<std::string>());
        EXPECT_EQ(hits.backward, expected[i]["backward"].get<std::string>());
    }
}

TEST(Margin, GivesTheSameInBlocksOfRows)
{
    const at::Tensor meaning = at::randn({2500, 40});
    const at::Tensor source = meaning + at::randn({2500, 40});
    const at::Tensor target = meaning + at::randn({2500, 40});
    const std::vector<bool> noTwins(2500);
    const MarginHits hits = alignByMargin(source, target, noTwins, noTwins);
    const MarginHits turned = alignByMargin(target, source, noTwins, noTwins);
    EXPECT_EQ(hits.forward, turned.backward);
    EXPECT_EQ(hits.backward, turned.forward);
    const double share = hitShare(hits.forward);
    EXPECT_GT(share, 0.1);
    EXPECT_LT(share, 1);
}

TEST(Margin, TakesFewerSentencesThanNeighbours)
{
    const at::Tensor two = at::eye(2);
    const std::vector<bool> noTwins(2);
    EXPECT_EQ(alignByMargin(two, two, noTwins, noTwins).forward, "11");
}

} // namespace
} // namespace isogloss::analysis
