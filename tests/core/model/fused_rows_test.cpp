// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_rows.h"

#include "tests/core/model/tensor_support.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <limits>

namespace isogloss::model {

namespace {

using tests::largestDifference;

class FusedRows : public testing::TestWithParam<c10::ScalarType>
{
protected:
    /// Normal numbers that the type holds exactly.
    at::Tensor drawn(at::IntArrayRef shape)
    {
        return at::randn(shape, m_generator, at::kFloat).to(GetParam());
    }
    /// Half a unit in the last place of the largest value, and what f32 rounds on the way.
    double rounding(const at::Tensor& exact) const
    {
        const double unit = GetParam() == at::kFloat ? 1e-6 : std::ldexp(1.0, -8);
        return exact.abs().max().item<double>() * unit + 1e-6;
    }

private:
    at::Generator m_generator = at::detail::createCPUGenerator(3);
    at::NoGradGuard m_noGradient;
};

TEST_P(FusedRows, NormEqualsTheDefinition)
{
    for (const std::int64_t D : {16, 48, 512}) {
        const auto x = drawn({2, 37, D}) * 5;
        const auto weight = drawn({D});
        const auto wide = x.to(at::kDouble);
        const auto exact = wide / (wide.square().mean(-1, true) + 1e-5).sqrt() * weight.to(at::kDouble);
        const auto found = fusedRmsNorm(x, weight, 1e-5);
        EXPECT_EQ(found.scalar_type(), GetParam());
        EXPECT_LT(largestDifference(found, exact), rounding(exact)) << D;
        const auto turned = x.transpose(0, 1);
        EXPECT_TRUE(fusedRmsNorm(turned, weight, 1e-5).equal(found.transpose(0, 1))) << "not contiguous";
    }
}

TEST_P(FusedRows, GateEqualsTheDefinitionUpToTheEndsOfTheRange)
{
    const auto gate
        = at::cat({drawn({16, 64}) * 4, at::linspace(-120, 120, 64).view({1, 64}).to(GetParam())});
    const auto up = drawn({17, 64});
    const auto wide = gate.to(at::kDouble);
    const auto exact = wide / (1 + (-wide).exp()) * up.to(at::kDouble);
    const auto found = fusedGate(gate.clone(), up);
    EXPECT_LT(largestDifference(found, exact), rounding(exact));
    const auto relative = (found.to(at::kDouble) - exact).abs() / (exact.abs() + 1e-30);
    EXPECT_LT(
        relative.slice(0, 0, 16).max().item<double>(), GetParam() == at::kFloat ? 1e-6 : std::ldexp(1.0, -8));
}

TEST_P(FusedRows, SumLeavesRowsOfNoWeightUnread)
{
    auto x = drawn({3, 9, 32});
    const auto weights = at::rand({3, 9});
    weights.select(1, 8).zero_();
    const auto exact = at::bmm(weights.to(at::kDouble).unsqueeze(1), x.to(at::kDouble)).squeeze(1);
    x.select(1, 8).fill_(std::numeric_limits<float>::infinity());
    const auto found = fusedSum(x, weights);
    EXPECT_EQ(found.scalar_type(), at::kFloat);
    EXPECT_LT(largestDifference(found, exact), 1e-5);
}

TEST_P(FusedRows, WhatIsNoNumberStaysNone)
{
    const auto nothing = at::full({1, 16}, std::numeric_limits<float>::quiet_NaN()).to(GetParam());
    const auto one = at::ones({1, 16}).to(GetParam());
    EXPECT_TRUE(fusedRmsNorm(nothing, one[0], 1e-5).isnan().all().item<bool>());
    EXPECT_TRUE(fusedGate(nothing.clone(), one).isnan().all().item<bool>());
    EXPECT_TRUE(fusedGate(one.clone(), nothing).isnan().all().item<bool>());
}

TEST_P(FusedRows, AreNotAskedForAGradientOrOddWidths)
{
    EXPECT_TRUE(suitsFusedRows(drawn({2, 32})));
    EXPECT_FALSE(suitsFusedRows(drawn({2, 40})));
    EXPECT_FALSE(suitsFusedRows(drawn({2, 32}).to(at::kDouble)));
    const at::AutoGradMode learns(true);
    EXPECT_FALSE(suitsFusedRows(drawn({2, 32})));
}

INSTANTIATE_TEST_SUITE_P(Types, FusedRows, testing::Values(at::kFloat, at::kBFloat16),
    [](const auto& test) { return std::string(c10::toString(test.param)); });

} // namespace

} // namespace isogloss::model
