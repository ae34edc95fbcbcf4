// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/record/settings_table.h"
#include "core/train/torch/step_engine.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <nlohmann/json.hpp>

/// The model, adapter, batches and cases of tests/golden/train.
namespace isogloss::tests {

using train::AlignPair;
using train::Ids;
using train::MicroBatch;
using train::TaskExample;

inline constexpr int Accumulation = 2;

struct Case
{
    record::RunSettings settings;
    Json json;
};

/// All cases, or those whose objective no other case has: their first gradients are in the golden.
inline std::vector<std::string> caseNames(bool onlyObjectives)
{
    std::vector<std::string> names;
    const Json cases = readJson(golden("train/cases.json")).value();
    for (const Json& json : cases)
        if (!onlyObjectives || json["name"] == "alternate" || json["objective"] != cases[0]["objective"])
            names.push_back(json["name"]);
    return names;
}

inline Case namedCase(const std::string& name)
{
    const Json cases = readJson(golden("train/cases.json")).value();
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
        const Json json = readJson(golden("train/batches.json")).value();
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

/// The adapter of the golden, with dropout.
inline model::LoraAdapter goldenAdapter(const model::Decoder& decoder, double dropout)
{
    const auto given = model::readLora(golden("train/adapter"), decoder.config()).value();
    model::LoraShape shape = given.shape();
    shape.dropout = dropout;
    model::LoraAdapter adapter(decoder.config(), shape);
    for (std::size_t i = 0; i < given.parameters().size(); ++i)
        adapter.parameters()[i].copy_(given.parameters()[i]);
    return adapter;
}

/// The tiny model and adapter of the golden, trained by the settings of a case.
struct Trained
{
    explicit Trained(const record::RunSettings& from, double dropout = 0, at::Generator* generator = nullptr)
        : settings(from)
        , decoder(model::Decoder::load(golden("train/model"), c10::kCPU, c10::kFloat).value())
        , adapter(goldenAdapter(decoder, dropout))
        , optimizer((adapter.requireGradients(true), adapter.parameters()), settings.optimizer)
        , engine(decoder, adapter, generator, optimizer,
              {settings.objective, settings.objective.alignLayer.value(),
                  settings.objective.poolSpecial ? 0 : 1})
    {
    }
    record::RunSettings settings;
    model::Decoder decoder;
    model::LoraAdapter adapter;
    train::Optimizer optimizer;
    train::StepEngine engine;
};

} // namespace isogloss::tests
