// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_rows.h"

#include "tests/core/model/tensor_support.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <limits>
#include <torch/csrc/autograd/autograd.h>

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
        const double unit = GetParam() == at::kFloat ? 2e-6 : std::ldexp(1.0, -8);
        return exact.abs().max().item<double>() * unit + 1e-6;
    }

    /// The function and what it is by definition, in f64, give the same result and the same gradients.
    template <typename Fused, typename Definition>
    void expectAlike(const Fused& fused, const Definition& definition, std::vector<at::Tensor> inputs)
    {
        std::vector<at::Tensor> wide;
        for (at::Tensor& input : inputs) {
            wide.push_back(input.to(at::kDouble).requires_grad_());
            input.requires_grad_();
        }
        const at::Tensor found = fused(inputs);
        const at::Tensor exact = definition(wide);
        EXPECT_LT(largestDifference(found.detach(), exact.detach()), rounding(exact.detach()));
        const at::Tensor slope = drawn(found.sizes());
        const auto slopes = torch::autograd::grad({found}, inputs, {slope.to(found.scalar_type())});
        const auto exactSlopes = torch::autograd::grad({exact}, wide, {slope.to(at::kDouble)});
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            EXPECT_EQ(slopes[i].scalar_type(), GetParam());
            EXPECT_LT(largestDifference(slopes[i], exactSlopes[i]), 2 * rounding(exactSlopes[i])) << i;
        }
    }

private:
    at::Generator m_generator = at::detail::createCPUGenerator(3);
};

TEST_P(FusedRows, NormEqualsTheDefinition)
{
    const auto fused = [](const auto& in) { return fusedRmsNorm(in[0], in[1], 1e-5); };
    const auto definition
        = [](const auto& in) { return in[0] / (in[0].square().mean(-1, true) + 1e-5).sqrt() * in[1]; };
    for (const std::int64_t D : {16, 48, 512})
        expectAlike(fused, definition, {drawn({2, 37, D}) * 5, drawn({D})});
    const auto turned = [](const auto& in) { return fusedRmsNorm(in[0].transpose(0, 1), in[1], 1e-5); };
    const auto turnedDefinition = [&](const auto& in) {
        return definition(std::vector{in[0].transpose(0, 1), in[1]});
    };
    expectAlike(turned, turnedDefinition, {drawn({3, 4, 32}), drawn({32})}); // not contiguous
}

TEST_P(FusedRows, GateEqualsTheDefinitionUpToTheEndsOfTheRange)
{
    const auto fused = [](const auto& in) { return fusedGate(in[0], in[1]); };
    const auto definition = [](const auto& in) { return in[0] / (1 + (-in[0]).exp()) * in[1]; };
    const auto far = at::linspace(-120, 120, 64).view({1, 64}).to(GetParam());
    expectAlike(fused, definition, {at::cat({drawn({40, 64}) * 4, far}), drawn({41, 64})});

    const auto gate = drawn({16, 64}) * 4;
    const auto up = drawn({16, 64});
    const auto exact = definition(std::vector{gate.to(at::kDouble), up.to(at::kDouble)});
    const auto relative = (fusedGate(gate, up).to(at::kDouble) - exact).abs() / (exact.abs() + 1e-30);
    EXPECT_LT(relative.max().item<double>(), GetParam() == at::kFloat ? 1e-6 : std::ldexp(1.0, -8));
}

TEST_P(FusedRows, SumEqualsTheDefinition)
{
    const auto weights = at::rand({3, 9});
    const auto fused = [&](const auto& in) { return fusedSum(in[0], weights); };
    const auto definition
        = [&](const auto& in) { return at::bmm(weights.to(at::kDouble).unsqueeze(1), in[0]).squeeze(1); };
    expectAlike(fused, definition, {drawn({3, 9, 32})});
    EXPECT_EQ(fusedSum(drawn({3, 9, 32}), weights).scalar_type(), at::kFloat);
}

TEST_P(FusedRows, SumLeavesRowsOfNoWeightUnread)
{
    auto x = drawn({3, 9, 32});
    auto weights = at::rand({3, 9});
    weights.select(1, 8).zero_();
    const auto seen = fusedSum(x, weights).clone();
    x.select(1, 8).fill_(std::numeric_limits<float>::infinity());
    EXPECT_TRUE(fusedSum(x, weights).equal(seen));
}

TEST_P(FusedRows, WhatIsNoNumberStaysNone)
{
    const auto nothing = at::full({1, 16}, std::numeric_limits<float>::quiet_NaN()).to(GetParam());
    const auto one = at::ones({1, 16}).to(GetParam());
    EXPECT_TRUE(fusedRmsNorm(nothing, one[0], 1e-5).isnan().all().item<bool>());
    EXPECT_TRUE(fusedGate(nothing, one).isnan().all().item<bool>());
    EXPECT_TRUE(fusedGate(one, nothing).isnan().all().item<bool>());
}

TEST_P(FusedRows, AreTheSameWithoutAGradient)
{
    const auto x = drawn({2, 32});
    const auto weight = drawn({32}).requires_grad_();
    const auto learning = fusedRmsNorm(x, weight, 1e-5);
    EXPECT_TRUE(learning.requires_grad());
    const c10::InferenceMode inference;
    EXPECT_TRUE(fusedRmsNorm(x, weight, 1e-5).equal(learning));
}

TEST_P(FusedRows, TakeWholeLanesOfKnownTypes)
{
    EXPECT_TRUE(suitsFusedRows(drawn({2, 32})));
    EXPECT_FALSE(suitsFusedRows(drawn({2, 40})));
    EXPECT_FALSE(suitsFusedRows(drawn({2, 32}).to(at::kDouble)));
}

INSTANTIATE_TEST_SUITE_P(Types, FusedRows, testing::Values(at::kFloat, at::kBFloat16),
    [](const auto& test) { return std::string(c10::toString(test.param)); });

} // namespace

} // namespace isogloss::model
