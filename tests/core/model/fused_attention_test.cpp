// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_attention.h"

#include "tests/core/model/tensor_support.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <torch/csrc/autograd/autograd.h>

namespace isogloss::model {

namespace {

using tests::largestDifference;

struct Shape
{
    std::int64_t texts;
    std::int64_t positions;
    std::int64_t heads;
    std::int64_t keyHeads;
    std::int64_t headSize;
};

class FusedAttention : public testing::TestWithParam<c10::ScalarType>
{
protected:
    at::Tensor drawn(at::IntArrayRef shape)
    {
        return at::randn(shape, m_generator, at::kFloat).to(GetParam());
    }

    /// (B, T, heads, D) -> (B, heads, T, D), rotated.
    static at::Tensor rotated(const at::Tensor& x, const at::Tensor& cosine, const at::Tensor& sine)
    {
        const auto halves = x.transpose(1, 2).chunk(2, -1);
        const auto c = cosine.to(at::kDouble);
        const auto s = sine.to(at::kDouble);
        return at::cat({halves[0] * c - halves[1] * s, halves[1] * c + halves[0] * s}, -1);
    }

    /// By definition, in f64.
    static at::Tensor attended(
        const std::vector<at::Tensor>& qkv, const at::Tensor& cosine, const at::Tensor& sine)
    {
        const std::int64_t T = qkv[0].size(1);
        const std::int64_t D = qkv[0].size(3);
        const std::int64_t shared = qkv[0].size(2) / qkv[1].size(2);
        const auto keys = rotated(qkv[1], cosine, sine).repeat_interleave(shared, 1);
        const auto values = qkv[2].transpose(1, 2).repeat_interleave(shared, 1);
        const auto future = at::full({T, T}, -INFINITY, at::kDouble).triu_(1);
        const auto scores
            = rotated(qkv[0], cosine, sine).matmul(keys.transpose(2, 3)) / std::sqrt(static_cast<double>(D));
        return (scores + future).softmax(-1).matmul(values).transpose(1, 2).flatten(2);
    }

    void expectTheDefinition(const Shape& shape, double size = 1)
    {
        const auto [B, T, H, KV, D] = shape;
        SCOPED_TRACE(testing::Message() << B << ' ' << T << ' ' << H << ' ' << KV << ' ' << D);
        std::vector<at::Tensor> qkv{drawn({B, T, H, D}) * size, drawn({B, T, KV, D}), drawn({B, T, KV, D})};
        std::vector<at::Tensor> wide;
        for (at::Tensor& input : qkv) {
            wide.push_back(input.to(at::kDouble).requires_grad_());
            input.requires_grad_();
        }
        const auto angle = at::arange(T).view({T, 1}) * at::rand({1, D / 2});
        const auto cosine = angle.cos().to(GetParam());
        const auto sine = angle.sin().to(GetParam());
        const auto exact = attended(wide, cosine, sine);
        const auto found = fusedAttention(qkv[0], qkv[1], qkv[2], cosine, sine);
        EXPECT_EQ(found.scalar_type(), GetParam());
        expectNear(found, exact, size);
        const auto slope = drawn(found.sizes());
        const auto slopes = torch::autograd::grad({found}, qkv, {slope});
        const auto exactSlopes = torch::autograd::grad({exact}, wide, {slope.to(at::kDouble)});
        for (std::size_t i = 0; i < qkv.size(); ++i)
            expectNear(slopes[i], exactSlopes[i], size);
    }

private:
    void expectNear(const at::Tensor& found, const at::Tensor& exact, double size) const
    {
        const double largest = exact.abs().max().item<double>();
        const double unit = GetParam() == at::kFloat ? 1e-5 * size : std::ldexp(1.0, -8);
        EXPECT_LT(largestDifference(found.detach(), exact.detach()), unit * largest + 1e-6);
    }

    at::Generator m_generator = at::detail::createCPUGenerator(5);
};

TEST_P(FusedAttention, EqualsTheDefinitionAtEveryEdgeOfItsTiles)
{
    for (const std::int64_t positions : {1, 2, 3, 4, 5, 27, 28, 29, 31, 32, 33, 64, 130})
        expectTheDefinition({2, positions, 2, 2, 32});
}

TEST_P(FusedAttention, SharesKeysWithinAGroupOfHeads)
{
    expectTheDefinition({3, 21, 6, 2, 64});
    expectTheDefinition({1, 40, 4, 1, 128});
    expectTheDefinition({2, 7, 3, 3, 96});
}

TEST_P(FusedAttention, StaysExactWithScoresFarApart)
{
    expectTheDefinition({1, 20, 1, 1, 32}, 64);
}

TEST_P(FusedAttention, TakesHeadsOfWholeTilesAndTextsThatStayInTheCache)
{
    EXPECT_TRUE(suitsFusedAttention(drawn({1, 100, 2, 64})));
    EXPECT_FALSE(suitsFusedAttention(drawn({1, 100, 2, 48})));
    EXPECT_FALSE(suitsFusedAttention(drawn({1, 5000, 1, 32})));
}

INSTANTIATE_TEST_SUITE_P(Types, FusedAttention, testing::Values(at::kFloat, at::kBFloat16),
    [](const auto& test) { return std::string(c10::toString(test.param)); });

} // namespace

} // namespace isogloss::model
