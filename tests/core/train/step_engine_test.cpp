// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/step_engine.h"

#include "core/model/torch/safetensors.h"
#include "core/train/torch/rate_schedule.h"
#include "tests/core/train/golden_steps.h"

#include <ATen/ATen.h>
#include <cmath>

namespace isogloss::train {
namespace {

using tests::Batches;
using tests::Case;
using tests::caseNames;
using tests::namedCase;
using tests::Trained;

void expectNear(double value, double expected, const std::string& what)
{
    EXPECT_NEAR(value, expected, 1e-4 * std::abs(expected) + 1e-6) << what;
}

class StepEngineGolden : public testing::TestWithParam<std::string>
{
};

class GradientsGolden : public testing::TestWithParam<std::string>
{
};

TEST_P(StepEngineGolden, givesTheLossesOfTheReference)
{
    const Case golden = namedCase(GetParam());
    Trained trained(golden.settings);
    Batches batches;
    const Json& steps = golden.json["steps"];
    const RateSchedule rate(golden.settings.optimizer, static_cast<std::int64_t>(steps.size()));
    for (std::size_t t = 0; t < steps.size(); ++t) {
        const auto result = trained.engine.step(batches.next(golden.settings.objective.schedule),
            rate.rate(static_cast<std::int64_t>(t)), t % 3 == 0);
        ASSERT_TRUE(result.has_value());
        const std::string at = "step " + std::to_string(t);
        ASSERT_EQ(result->taskLoss.has_value(), steps[t].contains("task"));
        ASSERT_EQ(result->alignLoss.has_value(), steps[t].contains("align"));
        if (result->taskLoss)
            expectNear(*result->taskLoss, steps[t]["task"], at);
        if (result->alignLoss)
            expectNear(*result->alignLoss, steps[t]["align"], at);
        expectNear(result->gradNorm, steps[t]["norm"], at);
    }
}

TEST_P(GradientsGolden, givesTheFirstGradientsOfTheReference)
{
    const Case golden = namedCase(GetParam());
    ASSERT_VALUE(const auto expected, model::readSafetensors(tests::golden("train/gradients.safetensors")));
    record::RunSettings settings = golden.settings;
    settings.optimizer.maxGradNorm = 0;
    settings.optimizer.beta1 = 0; // the optimizer's mean is then the gradient
    Trained trained(settings);
    Batches batches;
    ASSERT_TRUE(trained.engine.step(batches.next(settings.objective.schedule), 0).has_value());
    const auto state = trained.optimizer.state();
    const auto names = trained.adapter.parameterNames();
    double largest = 0;
    for (const auto& [name, gradient] : expected)
        if (name.starts_with(GetParam() + "/"))
            largest = std::max(largest, gradient.abs().max().item<double>());
    ASSERT_GT(largest, 0);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = expected.find(GetParam() + "/" + names[i]);
        const at::Tensor& gradient = state[3 * i].second;
        const at::Tensor wanted = found != expected.end() ? found->second : at::zeros_like(gradient);
        EXPECT_LE((gradient - wanted).abs().max().item<double>(), 1e-4 * largest) << names[i];
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, StepEngineGolden, testing::ValuesIn(caseNames(false)),
    [](const auto& test) { return test.param; });
INSTANTIATE_TEST_SUITE_P(
    Cases, GradientsGolden, testing::ValuesIn(caseNames(true)), [](const auto& test) { return test.param; });

TEST(StepEngine, partsTheGradientWithoutChangingTheResult)
{
    const Case golden = namedCase("joint");
    Trained watched(golden.settings);
    Trained plain(golden.settings);
    Batches batches;
    const auto micro = batches.next(record::Schedule::Joint);
    const auto result = watched.engine.step(micro, 0.01, true);
    const auto other = plain.engine.step(micro, 0.01, false);
    ASSERT_TRUE(result && other && result->taskGradNorm && result->alignGradNorm && result->gradCosine);
    EXPECT_FALSE(other->gradCosine);
    const double sum = std::sqrt(std::pow(*result->taskGradNorm, 2) + std::pow(*result->alignGradNorm, 2)
        + 2 * *result->gradCosine * *result->taskGradNorm * *result->alignGradNorm);
    expectNear(sum, result->gradNorm, "norm of the sum");
    for (std::size_t i = 0; i < plain.adapter.parameters().size(); ++i)
        EXPECT_TRUE(at::equal(plain.adapter.parameters()[i], watched.adapter.parameters()[i]));
}

TEST(StepEngine, overfitsOneBatch)
{
    Case golden = namedCase("joint");
    golden.settings.optimizer.learningRate = 0.02;
    Trained trained(golden.settings);
    Batches batches;
    const auto micro = batches.next(record::Schedule::Joint);
    const double first = trained.engine.step(micro, 0.02)->taskLoss.value();
    StepResult last;
    for (int i = 0; i < 80; ++i)
        last = *trained.engine.step(micro, 0.02);
    EXPECT_LT(*last.taskLoss, first / 3);
    EXPECT_EQ(*last.retrieval, 1);
}

TEST(StepEngine, dropsAStepAtABoundary)
{
    Trained trained(namedCase("alternate").settings);
    const at::Tensor before = trained.adapter.parameters()[1].clone();
    Batches batches;
    int boundaries = 0;
    const auto result = trained.engine.step(
        batches.next(record::Schedule::Alternate), 0.01, false, [&] { return ++boundaries < 2; });
    EXPECT_FALSE(result.has_value());
    EXPECT_TRUE(at::equal(before, trained.adapter.parameters()[1]));
    EXPECT_FALSE(trained.adapter.parameters()[1].grad().defined());
}

TEST(StepEngine, movesNothingWhenALossIsNotFinite)
{
    Trained trained(namedCase("task_only").settings);
    trained.adapter.parameters()[0].detach().fill_(std::nanf(""));
    const at::Tensor before = trained.adapter.parameters()[1].clone();
    Batches batches;
    const auto result = trained.engine.step(batches.next(record::Schedule::TaskOnly), 0.01);
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->isFinite);
    EXPECT_TRUE(at::equal(before, trained.adapter.parameters()[1]));
}

TEST(StepEngine, movesNothingWhenAGradientIsNotFinite)
{
    record::RunSettings settings = namedCase("task_only").settings;
    settings.optimizer.maxGradNorm = 0;
    Trained trained(settings);
    const std::vector<at::Tensor> parameters = trained.adapter.parameters();
    trained.adapter.requireGradients(false);
    parameters[0].fill_(1e30F); // A: the product with B overflows in the backward pass alone
    parameters[1].zero_();
    trained.adapter.requireGradients(true);
    Batches batches;
    const auto result = trained.engine.step(batches.next(record::Schedule::TaskOnly), 0.01);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(std::isfinite(*result->taskLoss));
    EXPECT_FALSE(result->isFinite);
    EXPECT_TRUE(at::equal(parameters[1], at::zeros_like(parameters[1])));
}

} // namespace
} // namespace isogloss::train
