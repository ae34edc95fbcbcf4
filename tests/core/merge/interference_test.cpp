// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/interference.h"

#include "tests/support/expect_result.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace isogloss::merge {
namespace {

Factors randomFactors(std::int64_t rank, std::uint64_t seed)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return {at::randn({rank, 20}, generator), at::randn({600, rank}, generator)};
}

TEST(InterferenceOfUpdates, IsWhatTheMatricesSay)
{
    const Factors x = randomFactors(3, 1);
    const Factors y = randomFactors(4, 2);
    const at::Tensor dx = x.b.matmul(x.a).to(at::kDouble);
    const at::Tensor dy = y.b.matmul(y.a).to(at::kDouble);
    const Interference found = interference(x, y);
    EXPECT_NEAR(found.norms[0], at::norm(dx).item<double>(), 1e-3);
    EXPECT_NEAR(found.norms[1], at::norm(dy).item<double>(), 1e-3);
    EXPECT_NEAR(found.cosine, ((dx * dy).sum() / at::norm(dx) / at::norm(dy)).item<double>(), 1e-5);
    EXPECT_NEAR(found.signConflicts, (dx * dy).lt(0).to(at::kDouble).mean().item<double>(), 1e-3);
}

TEST(InterferenceOfUpdates, OfAnUpdateWithItself)
{
    const Factors x = randomFactors(3, 3);
    const Interference found = interference(x, {x.a * -2, x.b});
    EXPECT_NEAR(found.cosine, -1, 1e-6);
    EXPECT_EQ(found.signConflicts, 1);
    EXPECT_NEAR(found.outputOverlap, 1, 1e-9);
    EXPECT_NEAR(found.inputOverlap, 1, 1e-9);
}

TEST(InterferenceOfUpdates, OfSpacesThatHaveNothingInCommon)
{
    const at::Tensor eye = at::eye(20);
    const Factors x{eye.narrow(0, 0, 3).contiguous(), at::eye(600).narrow(1, 0, 3).contiguous()};
    const Factors y{eye.narrow(0, 2, 3).contiguous(), at::eye(600).narrow(1, 5, 3).contiguous()};
    const Interference found = interference(x, y);
    EXPECT_NEAR(found.outputOverlap, 0, 1e-12);
    EXPECT_NEAR(found.inputOverlap, 1.0 / 3, 1e-12); // one direction of three
    EXPECT_EQ(found.signConflicts, 0);
    EXPECT_EQ(found.cosine, 0);
}

TEST(InterferenceOfUpdates, OfAnAdapterThatLearnedNothing)
{
    const Factors x = randomFactors(3, 4);
    const Interference found = interference(x, {at::ones({2, 20}), at::zeros({600, 2})});
    EXPECT_EQ(found.cosine, 0);
    EXPECT_EQ(found.outputOverlap, 0);
}

} // namespace
} // namespace isogloss::merge
