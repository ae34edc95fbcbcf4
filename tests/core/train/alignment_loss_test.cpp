// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/alignment_loss.h"

#include <ATen/ATen.h>
#include <cmath>
#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

TEST(AlignmentLoss, equalsTheFormulaOfTwoPairs)
{
    const at::Tensor source = at::tensor({1.0F, 0.0F, 0.0F, 2.0F}).view({2, 2});
    const at::Tensor target = at::tensor({3.0F, 0.0F, 1.0F, 1.0F}).view({2, 2});
    record::ObjectiveSettings settings;
    settings.temperature = 0.5;
    const double c = std::sqrt(0.5); // cosine of (1, 0) and (1, 1)
    // source 1 sees cosines 1 and c, source 2 sees 0 and c
    const double expected = (std::log1p(std::exp((c - 1) / 0.5)) + std::log1p(std::exp((0 - c) / 0.5))) / 2;
    const AlignmentLoss forward = alignmentLoss(source, target, settings);
    EXPECT_NEAR(forward.loss.item<double>(), expected, 1e-6);
    EXPECT_EQ(forward.retrieval, 1);
}

TEST(AlignmentLoss, symmetricIsTheMeanOfBothDirections)
{
    const at::Tensor source = at::randn({5, 7});
    const at::Tensor target = at::randn({5, 7});
    record::ObjectiveSettings settings;
    const double forward = alignmentLoss(source, target, settings).loss.item<double>();
    settings.direction = record::Direction::Backward;
    const double backward = alignmentLoss(source, target, settings).loss.item<double>();
    EXPECT_NE(forward, backward);
    settings.direction = record::Direction::Symmetric;
    EXPECT_NEAR(alignmentLoss(source, target, settings).loss.item<double>(), (forward + backward) / 2, 1e-5);
}

TEST(AlignmentLoss, countsATieAsAMissAndStartsAtChance)
{
    const AlignmentLoss same = alignmentLoss(at::ones({4, 3}), at::ones({4, 3}), {});
    EXPECT_EQ(same.retrieval, 0);
    EXPECT_NEAR(same.loss.item<double>(), std::log(4.0), 1e-6);
}

TEST(AlignmentLoss, stopsTheGradientOfOneSide)
{
    const at::Tensor source = at::randn({3, 4}).requires_grad_();
    const at::Tensor target = at::randn({3, 4}).requires_grad_();
    record::ObjectiveSettings settings;
    settings.stopGradient = record::StopGradient::Target;
    alignmentLoss(source, target, settings).loss.backward();
    EXPECT_TRUE(source.grad().defined());
    EXPECT_FALSE(target.grad().defined());
}

} // namespace
} // namespace isogloss::train
