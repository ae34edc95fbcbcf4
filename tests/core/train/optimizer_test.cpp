// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/optimizer.h"

#include <ATen/ATen.h>
#include <cmath>
#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

TEST(Optimizer, takesTheStepsOfAdamW)
{
    at::Tensor x = at::tensor({1.0F}).requires_grad_();
    record::OptimizerSettings settings;
    settings.weightDecay = 0.1;
    settings.maxGradNorm = 0;
    Optimizer optimizer({x}, settings);
    double value = 1;
    double mean = 0;
    double square = 0;
    for (int step = 1; step <= 3; ++step) {
        (x * x).sum().backward();
        const double gradient = 2 * value;
        EXPECT_NEAR(optimizer.step(0.01), std::abs(gradient), 1e-5);
        EXPECT_FALSE(x.grad().defined());
        mean = 0.9 * mean + 0.1 * gradient;
        square = 0.999 * square + 0.001 * gradient * gradient;
        value -= 0.01 * 0.1 * value;
        value -= 0.01 * (mean / (1 - std::pow(0.9, step)))
            / (std::sqrt(square / (1 - std::pow(0.999, step))) + 1e-8);
        EXPECT_NEAR(x.item<double>(), value, 1e-6);
    }
}

TEST(Optimizer, reportsTheNormBeforeClipping)
{
    at::Tensor x = at::tensor({3.0F, 4.0F}).requires_grad_();
    record::OptimizerSettings settings;
    settings.maxGradNorm = 1;
    Optimizer optimizer({x}, settings);
    (x * x / 2).sum().backward();
    EXPECT_NEAR(optimizer.step(0), 5, 1e-5);
    EXPECT_NEAR(optimizer.state()[0].second.norm().item<double>(), 0.1,
        1e-6); // mean of a gradient of norm 1
}

TEST(Optimizer, readsGradientsThatLieTransposedInMemory)
{
    at::Tensor x = at::zeros({2, 3}).requires_grad_();
    at::Tensor y = at::zeros({2, 3}).requires_grad_();
    const at::Tensor gradient = at::arange(6, at::kFloat).view({2, 3}) - 2.5;
    x.mutable_grad() = gradient.clone();
    y.mutable_grad() = gradient.t().contiguous().t();
    record::OptimizerSettings settings;
    Optimizer({x}, settings).step(0.1);
    Optimizer({y}, settings).step(0.1);
    EXPECT_TRUE(at::equal(x, y));
}

TEST(Optimizer, leavesParametersWithoutGradientAlone)
{
    at::Tensor x = at::tensor({1.0F}).requires_grad_();
    record::OptimizerSettings settings;
    settings.weightDecay = 0.5;
    Optimizer optimizer({x}, settings);
    EXPECT_EQ(optimizer.step(1), 0);
    EXPECT_EQ(x.item<float>(), 1);
}

} // namespace
} // namespace isogloss::train
