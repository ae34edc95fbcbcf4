// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_attention.h"

#include "tests/core/model/tensor_support.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <cmath>

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

    /// (B, T, heads, D) -> the same, rotated, in f64.
    static at::Tensor rotated(const at::Tensor& x, const at::Tensor& cosine, const at::Tensor& sine)
    {
        const auto halves = x.to(at::kDouble).chunk(2, -1);
        const auto c = cosine.to(at::kDouble).unsqueeze(1); // (T, 1, D / 2)
        const auto s = sine.to(at::kDouble).unsqueeze(1);
        return at::cat({halves[0] * c - halves[1] * s, halves[1] * c + halves[0] * s}, -1);
    }

    void expectTheDefinition(const Shape& shape)
    {
        const auto [B, T, H, KV, D] = shape;
        const auto q = drawn({B, T, H, D});
        const auto k = drawn({B, T, KV, D});
        const auto v = drawn({B, T, KV, D});
        const auto angle = at::arange(T).view({T, 1}) * at::rand({1, D / 2});
        const auto cosine = angle.cos().to(GetParam());
        const auto sine = angle.sin().to(GetParam());

        const auto queries = rotated(q, cosine, sine).transpose(1, 2); // (B, H, T, D)
        const auto keys = rotated(k, cosine, sine).transpose(1, 2).repeat_interleave(H / KV, 1);
        const auto values = v.to(at::kDouble).transpose(1, 2).repeat_interleave(H / KV, 1);
        const auto future = at::full({T, T}, -INFINITY, at::kDouble).triu_(1);
        const auto scores = queries.matmul(keys.transpose(2, 3)) / std::sqrt(static_cast<double>(D)) + future;
        const auto exact = scores.softmax(-1).matmul(values).transpose(1, 2).reshape({B, T, H * D});

        const auto found = fusedAttention(q, k, v, cosine, sine);
        const double tolerance = GetParam() == at::kFloat ? 1e-5 : exact.abs().max().item<double>() / 256;
        EXPECT_EQ(found.scalar_type(), GetParam());
        EXPECT_LT(largestDifference(found, exact), tolerance)
            << B << ' ' << T << ' ' << H << ' ' << KV << ' ' << D;
    }

private:
    at::Generator m_generator = at::detail::createCPUGenerator(5);
    at::NoGradGuard m_noGradient;
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
    const auto q = drawn({1, 20, 1, 32}) * 100;
    const auto k = drawn({1, 20, 1, 32});
    const auto v = drawn({1, 20, 1, 32});
    const auto cosine = at::ones({20, 16}).to(GetParam());
    const auto sine = at::zeros({20, 16}).to(GetParam());
    const auto wide = [](const at::Tensor& x) { return x.to(at::kDouble)[0].squeeze(1); };
    const auto future = at::full({20, 20}, -INFINITY, at::kDouble).triu_(1);
    const auto weights = (wide(q).matmul(wide(k).t()) / std::sqrt(32.0) + future).softmax(-1);
    const auto exact = weights.matmul(wide(v));
    EXPECT_LT(largestDifference(fusedAttention(q, k, v, cosine, sine)[0], exact),
        GetParam() == at::kFloat ? 1e-3 : 2e-2);
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
