// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/plane.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;
using isogloss::tests::goldenCases;
using isogloss::tests::matrix;

TEST(PrincipalPlane, EqualsNumPy)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const at::Tensor both = at::cat({matrix(vectors[i]["source"]), matrix(vectors[i]["target"])});
        const PrincipalPlane plane = principalPlane(both);
        EXPECT_NEAR(plane.explained, expected[i]["explained"].get<double>(), 1e-6);
        ASSERT_EQ(plane.points.size(), expected[i]["plane"].size());
        for (std::size_t row = 0; row < plane.points.size(); ++row)
            for (const std::size_t axis : {0U, 1U})
                EXPECT_NEAR(plane.points[row][axis], expected[i]["plane"][row][axis].get<double>(), 1e-4);
    }
}

TEST(PrincipalPlane, StandsOnEqualVectors)
{
    const PrincipalPlane plane = principalPlane(at::ones({4, 3}));
    EXPECT_EQ(plane.explained, 0);
    EXPECT_NEAR(plane.points[2][0], 0, 1e-9);
}

TEST(SquaredDistances, AreThoseOfEveryTwo)
{
    const auto distances = squaredDistances(at::tensor({0.0F, 0.0F, 3.0F, 4.0F}).view({2, 2}));
    EXPECT_EQ(distances, (std::vector<double>{0, 25, 25, 0}));
}
