// SPDX-License-Identifier: GPL-3.0-or-later
// Our side of against_hf.py: runs the training steps of a job file, prints one JSON document. Fields as in
// h_plus.py.

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/torch/decoder.h"
#include "core/train/torch/step_engine.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

using namespace isogloss;

namespace {

/// The batches of a job as micro-batches; the examples stay alive beside them.
struct Job
{
    std::vector<std::vector<train::TaskExample>> task;
    std::vector<std::vector<train::AlignPair>> pairs;
    std::vector<train::MicroBatch> batches;
};

Job readBatches(const Json& json)
{
    Job job;
    for (const Json& batch : json["batches"]) {
        auto& task = job.task.emplace_back();
        auto& pairs = job.pairs.emplace_back();
        for (const Json& record : batch) {
            auto first = record[0].get<train::Ids>();
            const auto second = record[1].get<train::Ids>();
            if (json["kind"] == "align") {
                pairs.push_back({std::move(first), second});
                continue;
            }
            const std::size_t label = first.size();
            first.insert(first.end(), second.begin(), second.end());
            task.push_back({std::move(first), label});
        }
    }
    for (std::size_t i = 0; i < job.task.size(); ++i) {
        train::MicroBatch& batch = job.batches.emplace_back();
        for (const auto& example : job.task[i])
            batch.task.push_back(&example);
        for (const auto& pair : job.pairs[i])
            batch.pairs.push_back(&pair);
    }
    return job;
}

train::ObjectiveOptions objective(const Json& json)
{
    train::ObjectiveOptions options;
    options.settings.schedule
        = json["kind"] == "align" ? record::Schedule::AlignOnly : record::Schedule::TaskOnly;
    options.settings.temperature = json["temperature"];
    options.alignLayer = json["layer"];
    return options;
}

Result<Json> measure(const Json& json)
{
    model::setComputeThreads(json["threads"]);
    const auto type = json["dtype"] == "bfloat16" ? at::kBFloat16 : at::kFloat;
    ISOGLOSS_TRY(const auto decoder, model::Decoder::load(json["model"].get<std::string>(), at::kCPU, type));
    ISOGLOSS_TRY(const auto stored, model::readLora(json["adapter"].get<std::string>(), decoder.config()));
    model::LoraShape shape = stored.shape();
    shape.dropout = json["dropout"];
    model::LoraAdapter adapter(decoder.config(), shape);
    const auto parameters = adapter.parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i].copy_(stored.parameters()[i]);
    adapter.requireGradients(true);

    at::Generator dropout = at::make_generator<at::CPUGeneratorImpl>(1);
    train::Optimizer optimizer(adapter.parameters(), {});
    train::StepEngine engine(
        decoder, adapter, shape.dropout > 0 ? &dropout : nullptr, optimizer, objective(json));
    const Job job = readBatches(json);
    Json result{{"seconds", Json::array()}};
    for (std::size_t i = 0; i < job.batches.size(); ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto step = engine.step({job.batches[i]}, 5e-4);
        const double seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        const double loss = step->taskLoss ? *step->taskLoss : *step->alignLoss;
        if (i == 0) {
            result["first_loss"] = loss;
            result["first_grad_norm"] = step->gradNorm;
        }
        result["last_loss"] = loss;
        if (i >= json["warmup"].get<std::size_t>())
            result["seconds"].push_back(seconds);
    }
    std::int64_t trainable = 0;
    for (const at::Tensor& parameter : parameters)
        trainable += parameter.numel();
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    result["trainable"] = trainable;
    result["peak_kib"] = usage.ru_maxrss;
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    platform::prepareForComputing(argv);
    const auto job = argc == 2 ? readJson(argv[1]) : Result<Json>(Error{});
    if (!job.has_value()) {
        std::fprintf(stderr, "usage: train_steps JOB.json\n");
        return 2;
    }
    const auto result = measure(job.value());
    if (!result.has_value()) {
        std::fprintf(stderr, "train_steps: %s\n", std::string(result.error().code.name).c_str());
        return 1;
    }
    std::puts(result.value().dump().c_str());
    return 0;
}
