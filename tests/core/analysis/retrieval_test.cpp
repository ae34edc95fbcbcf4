// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"

#include "core/analysis/bootstrap.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;

using isogloss::tests::flags;
using isogloss::tests::goldenCases;
using isogloss::tests::matrix;

TEST(Align, EqualsNumPyInF64)
{
    for (const auto& test : goldenCases("alignment.json")) {
        SCOPED_TRACE(test["name"].get<std::string>());
        const Alignment alignment = align(unitVectors(matrix(test["source"])),
            unitVectors(matrix(test["target"])), flags(test["source_twins"]), flags(test["target_twins"]));
        EXPECT_EQ(alignment.forward.hits, test["forward"].get<std::string>());
        EXPECT_EQ(alignment.backward.hits, test["backward"].get<std::string>());
        EXPECT_NEAR(alignment.cosine, test["cosine"].get<double>(), 1e-6);
        EXPECT_NEAR(alignment.cosineShuffled, test["cosine_shuffled"].get<double>(), 1e-6);
        EXPECT_NEAR(meanOf(alignment.cosines), alignment.cosine, 1e-9);
        EXPECT_NEAR(meanOf(alignment.otherCosines), alignment.cosineShuffled, 1e-6);
    }
}

TEST(Align, RanksAsNumPyInF64)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        SCOPED_TRACE(vectors[i]["name"].get<std::string>());
        const Alignment alignment
            = align(unitVectors(matrix(vectors[i]["source"])), unitVectors(matrix(vectors[i]["target"])),
                flags(vectors[i]["source_twins"]), flags(vectors[i]["target_twins"]));
        EXPECT_EQ(alignment.forward.ranks, expected[i]["forward_ranks"].get<std::vector<std::int32_t>>());
        EXPECT_EQ(alignment.backward.ranks, expected[i]["backward_ranks"].get<std::vector<std::int32_t>>());
        EXPECT_EQ(alignment.forward.nearest, expected[i]["forward_nearest"].get<std::vector<std::int32_t>>());
        EXPECT_EQ(
            alignment.backward.nearest, expected[i]["backward_nearest"].get<std::vector<std::int32_t>>());
    }
}

TEST(Align, GivesTheSameInBlocksOfRows)
{
    const at::Tensor rows = at::eye(2500, at::kFloat);
    const UnitVectors source = unitVectors(rows);
    const std::vector<bool> noTwins(2500);
    const Alignment alignment = align(source, unitVectors(rows.roll(1, 0)), noTwins, noTwins);
    EXPECT_EQ(hitShare(alignment.forward.hits), 0);
    EXPECT_EQ(hitShare(align(source, source, noTwins, noTwins).backward.hits), 1);
    EXPECT_NEAR(alignment.cosineShuffled, 1.0 / 2499, 1e-9);
    EXPECT_EQ(alignment.forward.nearest[0], 1);
    EXPECT_EQ(alignment.forward.nearest[2499], 0);
    EXPECT_EQ(alignment.forward.ranks[7], 2500); // every other ties with it or is nearer
}

TEST(Align, NeverHitsWithoutADirection)
{
    const at::Tensor target = at::eye(3, at::kFloat);
    at::Tensor source = target.clone();
    source[0].zero_();
    source[1].fill_(NAN);
    const std::vector<bool> noTwins(3);
    const Alignment alignment = align(unitVectors(source), unitVectors(target), noTwins, noTwins);
    EXPECT_EQ(alignment.forward.hits, "001");
    EXPECT_NEAR(alignment.cosine, 1.0 / 3, 1e-7);
}
