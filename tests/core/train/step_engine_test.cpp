// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/step_engine.h"

#include "core/base/json.h"
#include "core/model/torch/safetensors.h"
#include "core/record/settings_table.h"
#include "core/train/torch/rate_schedule.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

constexpr int Accumulation = 2;

struct Case
{
    record::RunSettings settings;
    Json json;
};

/// All cases, or those whose objective no other case has: their first gradients are in the golden.
std::vector<std::string> caseNames(bool onlyObjectives)
{
    std::vector<std::string> names;
    const Json cases = readJson(tests::golden("train/cases.json")).value();
    for (const Json& json : cases)
        if (!onlyObjectives || json["name"] == "alternate" || json["objective"] != cases[0]["objective"])
            names.push_back(json["name"]);
    return names;
}

Case namedCase(const std::string& name)
{
    const Json cases = readJson(tests::golden("train/cases.json")).value();
    for (const Json& json : cases)
        if (json["name"] == name) {
            const Json settings{{"schema", 1}, {"model", "model"}, {"objective", json["objective"]},
                {"optimizer", json["optimizer"]}};
            auto parsed = record::parseRunSettings(settings, "cases.json");
            EXPECT_OK(parsed);
            return {std::move(parsed).value(), json};
        }
    return {};
}

/// The batches of the golden as micro-batches of a schedule.
class Batches
{
public:
    Batches()
    {
        const Json json = readJson(tests::golden("train/batches.json")).value();
        for (const Json& batch : json["task"]) {
            auto& records = m_task.emplace_back();
            for (const Json& record : batch)
                records.push_back({record["ids"].get<Ids>(), record["prefix"].get<std::size_t>()});
        }
        for (const Json& batch : json["pairs"]) {
            auto& pairs = m_pairs.emplace_back();
            for (const Json& pair : batch)
                pairs.push_back({pair[0].get<Ids>(), pair[1].get<Ids>()});
        }
    }

    std::vector<MicroBatch> next(record::Schedule schedule)
    {
        std::vector<MicroBatch> batches(Accumulation);
        for (MicroBatch& batch : batches) {
            const bool isEven = m_drawn++ % 2 == 0;
            if (schedule != record::Schedule::AlignOnly
                && (schedule != record::Schedule::Alternate || isEven))
                for (const TaskExample& example : m_task[m_nextTask++])
                    batch.task.push_back(&example);
            if (schedule != record::Schedule::TaskOnly
                && (schedule != record::Schedule::Alternate || !isEven))
                for (const AlignPair& pair : m_pairs[m_nextPair++])
                    batch.pairs.push_back(&pair);
        }
        return batches;
    }

private:
    std::vector<std::vector<TaskExample>> m_task;
    std::vector<std::vector<AlignPair>> m_pairs;
    std::size_t m_drawn = 0;
    std::size_t m_nextTask = 0;
    std::size_t m_nextPair = 0;
};

/// The tiny model and adapter of the golden, trained by the settings of a case.
struct Trained
{
    explicit Trained(const record::RunSettings& from)
        : settings(from)
        , decoder(model::Decoder::load(tests::golden("train/model"), c10::kCPU, c10::kFloat).value())
        , adapter(model::readLora(tests::golden("train/adapter"), decoder.config()).value())
        , optimizer((adapter.requireGradients(true), adapter.parameters()), settings.optimizer)
        , engine(decoder, adapter, nullptr, optimizer,
              {settings.objective, settings.objective.alignLayer.value(),
                  settings.objective.poolSpecial ? 0 : 1})
    {
    }
    record::RunSettings settings;
    model::Decoder decoder;
    model::LoraAdapter adapter;
    Optimizer optimizer;
    StepEngine engine;
};

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

} // namespace
} // namespace isogloss::train
