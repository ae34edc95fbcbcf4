// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/cka.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

namespace isogloss::analysis {
namespace {

TEST(LinearCka, EqualsNumPy)
{
    const auto vectors = tests::goldenCases("alignment.json");
    const auto expected = tests::goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const Cka cka = linearCka(tests::matrix(vectors[i]["source"]), tests::matrix(vectors[i]["target"]));
        EXPECT_NEAR(cka.plain, expected[i]["cka"].get<double>(), 1e-9);
        EXPECT_NEAR(cka.debiased, expected[i]["cka_debiased"].get<double>(), 1e-9);
    }
}

TEST(LinearCka, IsOneForTurnedAndStretchedVectors)
{
    const at::Tensor vectors = at::randn({60, 10});
    const at::Tensor turn = std::get<0>(at::linalg_qr(at::randn({10, 10})));
    const Cka cka = linearCka(vectors, vectors.matmul(turn) * 3 + 5);
    EXPECT_NEAR(cka.plain, 1, 1e-5);
    EXPECT_NEAR(cka.debiased, 1, 1e-5);
}

TEST(LinearCka, DebiasedIsNearZeroForUnrelatedVectorsWherePlainIsNot)
{
    const Cka cka = linearCka(at::randn({100, 4096}), at::randn({100, 4096}));
    EXPECT_GT(cka.plain, 0.9);
    EXPECT_NEAR(cka.debiased, 0, 0.1);
}

TEST(LinearCka, IsZeroWithoutVariance)
{
    const Cka cka = linearCka(at::ones({20, 5}), at::randn({20, 5}));
    EXPECT_EQ(cka.plain, 0);
    EXPECT_EQ(cka.debiased, 0);
}

} // namespace
} // namespace isogloss::analysis
