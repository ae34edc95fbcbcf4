// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/batch.h"

#include "tests/core/model/tensor_support.h"

#include <limits>

namespace isogloss::model {

namespace {

class Batch : public tests::OnDevice
{
protected:
    /// Two sequences of 3 and 2 real positions of width 2; what stands behind them is infinite.
    at::Tensor hidden() const
    {
        const float inf = std::numeric_limits<float>::infinity();
        return at::tensor({1.f, 2.f, 3.f, 4.f, 5.f, 6.f, 10.f, 20.f, 30.f, 40.f, inf, inf})
            .view({2, 3, 2})
            .to(device());
    }
    at::Tensor lengths() const { return at::tensor({3, 2}, at::kLong).to(device()); }
};

TEST_P(Batch, PadsOnTheRight)
{
    const std::vector<tokenizer::TokenId> first{7, 8, 9};
    const std::vector<tokenizer::TokenId> second{5};
    const std::vector<const std::vector<tokenizer::TokenId>*> both{&first, &second};
    const PaddedBatch batch = padRight(both, device());
    EXPECT_TRUE(batch.ids.cpu().equal(at::tensor({7, 8, 9, 5, 0, 0}, at::kLong).view({2, 3})));
    EXPECT_TRUE(batch.lengths.cpu().equal(at::tensor({3, 1}, at::kLong)));
    EXPECT_EQ(batch.tokens, 4);
}

TEST_P(Batch, PoolsRealPositionsOnly)
{
    const auto expect = [](const at::Tensor& pooled, std::vector<double> values) {
        EXPECT_LT(tests::largestDifference(pooled, at::tensor(values).view({2, 2})), 1e-5) << pooled;
    };
    expect(meanPool(hidden(), lengths()), {3, 4, 20, 30});
    expect(meanPool(hidden(), lengths(), 1), {4, 5, 30, 40});
    expect(lastPool(hidden(), lengths()), {5, 6, 30, 40});
    expect(weightedPool(hidden(), lengths()), {22.0 / 6, 28.0 / 6, 70.0 / 3, 100.0 / 3});
    EXPECT_EQ(meanPool(hidden().to(at::kBFloat16), lengths()).scalar_type(), at::kFloat);
}

FOR_EACH_DEVICE(Batch);

} // namespace

} // namespace isogloss::model
