// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/golden_steps.h"
#include "tests/core/train/limited_memory.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace isogloss::train {
namespace {

using record::Schedule;
using tests::Batches;
using tests::LimitedMemory;
using tests::namedCase;
using tests::Trained;

/// Settings under which the optimizer's mean is the gradient as it came.
record::RunSettings plainGradients(const std::string& name)
{
    record::RunSettings settings = namedCase(name).settings;
    settings.optimizer.maxGradNorm = 0;
    settings.optimizer.beta1 = 0;
    return settings;
}

std::vector<at::Tensor> gradients(const Trained& trained)
{
    std::vector<at::Tensor> means;
    const auto state = trained.optimizer.state();
    for (std::size_t i = 0; i < state.size(); i += 3)
        means.push_back(state[i].second.clone());
    return means;
}

/// One step in as little memory as `share` of what it wants.
StepResult stepInShareOfMemory(Trained& trained, const std::vector<MicroBatch>& batches, double share)
{
    LimitedMemory memory;
    {
        Trained measured(trained.settings);
        memory.setLimit(0);
        measured.engine.step(batches, 0);
    }
    memory.setLimit(static_cast<std::int64_t>(share * static_cast<double>(memory.peak())));
    return trained.engine.step(batches, 0).value();
}

class StepMemory : public testing::TestWithParam<std::string>
{
};

TEST_P(StepMemory, lessOfItGivesTheSameGradients)
{
    const record::RunSettings settings = plainGradients(GetParam());
    Trained ample(settings);
    Trained scarce(settings);
    Batches batches;
    const auto micro = batches.next(settings.objective.schedule);
    const StepResult expected = ample.engine.step(micro, 0).value();
    const StepResult result = stepInShareOfMemory(scarce, micro, 0.7);
    EXPECT_EQ(result.newTaskChunk.has_value(), settings.objective.schedule != Schedule::AlignOnly);
    EXPECT_EQ(result.newAlignChunk.has_value(), settings.objective.schedule == Schedule::AlignOnly);
    EXPECT_FALSE(expected.newTaskChunk || expected.newAlignChunk);
    EXPECT_EQ(result.tokens, expected.tokens);
    for (const auto loss : {&StepResult::taskLoss, &StepResult::alignLoss, &StepResult::retrieval}) {
        ASSERT_EQ((result.*loss).has_value(), (expected.*loss).has_value());
        if (result.*loss) {
            EXPECT_NEAR(*(result.*loss), *(expected.*loss), 1e-5);
        }
    }
    const auto wanted = gradients(ample);
    const auto found = gradients(scarce);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_TRUE(at::allclose(found[i], wanted[i], 1e-4, 1e-6)) << i;
}

INSTANTIATE_TEST_SUITE_P(Cases, StepMemory, testing::Values("task_only", "align_only"),
    [](const auto& test) { return test.param; });

TEST(StepMemoryOfPairs, recomputesWithTheSameDropout)
{
    record::RunSettings settings = plainGradients("align_only");
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(3);
    Trained trained(settings, 0.2, &generator);
    Batches batches;
    const auto micro = batches.next(Schedule::AlignOnly);
    ASSERT_TRUE(stepInShareOfMemory(trained, micro, 0.7).newAlignChunk);

    const auto lossAt = [&](double along, const std::vector<at::Tensor>& direction) {
        const auto parameters = trained.adapter.parameters();
        const auto move = [&](double by) {
            const c10::NoGradGuard noGradients;
            for (std::size_t i = 0; i < parameters.size(); ++i)
                parameters[i].add_(direction[i], by);
        };
        move(along);
        generator.set_current_seed(5);
        const StepResult result = trained.engine.step(micro, 0).value();
        move(-along);
        EXPECT_FALSE(result.newAlignChunk); // it keeps to what it found out
        return *result.alignLoss;
    };
    std::vector<at::Tensor> none;
    for (const at::Tensor& parameter : trained.adapter.parameters())
        none.push_back(at::zeros_like(parameter).detach());
    lossAt(0, none);
    auto slope = gradients(trained);
    const double norm = globalNorm(slope);
    for (at::Tensor& gradient : slope)
        gradient /= norm;
    constexpr double Step = 2e-2;
    EXPECT_NEAR((lossAt(Step, slope) - lossAt(-Step, slope)) / (2 * Step), norm, 0.02 * norm);
}

TEST(StepMemoryOfPairs, saysSoWhenOneDoesNotFit)
{
    Trained trained(plainGradients("align_only"));
    Batches batches;
    const auto micro = batches.next(Schedule::AlignOnly);
    LimitedMemory memory;
    memory.setLimit(2000);
    EXPECT_ANY_THROW(trained.engine.step(micro, 0));
    memory.setLimit(0);
    EXPECT_TRUE(trained.engine.step(micro, 0).has_value());
}

} // namespace
} // namespace isogloss::train
