// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/factors.h"

#include "tests/support/expect_result.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <cmath>

namespace isogloss::merge {
namespace {

Factors randomFactors(std::int64_t out, std::int64_t in, std::int64_t rank, std::uint64_t seed)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return {at::randn({rank, in}, generator), at::randn({out, rank}, generator)};
}

at::Tensor update(const Factors& factors)
{
    return factors.b.to(at::kDouble).matmul(factors.a.to(at::kDouble));
}

TEST(Decomposed, IsTheProductOrderedByItsSingularValues)
{
    const Factors factors = randomFactors(40, 25, 6, 1);
    const Decomposed result = decomposed(factors);
    EXPECT_TRUE(at::allclose(update(result.factors), update(factors), 1e-4, 1e-4));
    const at::Tensor values = std::get<1>(at::linalg_svd(update(factors), false)).narrow(0, 0, 6);
    EXPECT_TRUE(at::allclose(result.singularValues, values, 1e-6));
    // each part carries the root of its singular value in either factor
    EXPECT_TRUE(at::allclose(result.factors.b.square().sum(0).to(at::kDouble), values, 1e-4));
    EXPECT_TRUE(at::allclose(result.factors.a.square().sum(1).to(at::kDouble), values, 1e-4));
}

TEST(Decomposed, CutIsTheBestApproximation)
{
    const Factors factors = randomFactors(30, 50, 8, 2);
    const Decomposed result = decomposed(factors);
    const Factors cut = withRank(result.factors, 3);
    const at::Tensor lost = result.singularValues.narrow(0, 3, 5);
    EXPECT_NEAR(at::norm(update(cut) - update(factors)).item<double>(), at::norm(lost).item<double>(), 1e-4);
    EXPECT_NEAR(
        relativeError(cut, factors), (at::norm(lost) / at::norm(result.singularValues)).item<double>(), 1e-6);
}

TEST(Decomposed, OfAMatrixIsThatOfItsFactors)
{
    const Factors factors = randomFactors(20, 12, 4, 3);
    const Decomposed whole = decomposed(update(factors), 4);
    EXPECT_LE(relativeError(whole.factors, factors), 1e-5);
}

TEST(Decomposed, TakesMoreRanksThanTheMatrixHas)
{
    const Factors factors = randomFactors(5, 40, 9, 4);
    const Decomposed result = decomposed(factors);
    EXPECT_EQ(result.factors.rank(), 5);
    EXPECT_LE(relativeError(result.factors, factors), 1e-5);
    EXPECT_LE(relativeError(withRank(result.factors, 9), factors), 1e-5);
}

TEST(InnerProduct, IsThatOfTheMatrices)
{
    const Factors x = randomFactors(30, 20, 4, 5);
    const Factors y = randomFactors(30, 20, 7, 6);
    EXPECT_NEAR(innerProduct(x, y), (update(x) * update(y)).sum().item<double>(), 1e-6);
}

TEST(RelativeError, IsZeroForEqualsAndForNothing)
{
    const Factors x = randomFactors(30, 20, 4, 7);
    const Factors nothing{at::zeros({4, 20}), at::zeros({30, 4})};
    EXPECT_NEAR(relativeError(x, x), 0, 1e-7);
    EXPECT_EQ(relativeError(nothing, nothing), 0);
    EXPECT_EQ(relativeError(x, nothing), 1);
    EXPECT_NEAR(relativeError(nothing, x), 1, 1e-12);
}

} // namespace
} // namespace isogloss::merge
