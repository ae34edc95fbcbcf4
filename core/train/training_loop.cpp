// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_loop.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/torch/loaded_model_parts.h"
#include "core/record/settings_table.h"
#include "core/train/errors.h"
#include "core/train/run_record.h"
#include "core/train/training.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::train {

namespace fs = std::filesystem;

namespace {

model::LoraShape shapeOf(const record::AdapterSettings& settings, const std::string& baseModel)
{
    model::LoraShape shape;
    shape.rank = settings.rank;
    shape.alpha = settings.alpha;
    shape.dropout = settings.dropout;
    shape.rslora = settings.rslora;
    shape.layers = settings.layers;
    shape.baseModel = baseModel;
    for (const std::string& name : settings.targetModules) {
        const auto* const found = std::find(model::LinearNames.begin(), model::LinearNames.end(), name);
        shape.targets.push_back(static_cast<model::LinearKind>(found - model::LinearNames.begin()));
    }
    return shape;
}

/// Fresh weights, or those of adapter.start_from, which must have the shape of
/// the settings.
Result<model::LoraAdapter> firstAdapter(const record::RunSettings& settings, const model::LoadedModel& model)
{
    const c10::Device device = model.parts().decoder.device();
    model::LoraAdapter adapter(model.config(), shapeOf(settings.adapter, settings.model));
    adapter.initialise(generatorFor(settings.run.seed, "adapter"));
    if (settings.adapter.startFrom) {
        ISOGLOSS_TRY(
            const model::LoraAdapter given, model::readLora(*settings.adapter.startFrom, model.config()));
        const auto from = given.parameters();
        const auto to = adapter.parameters();
        if (given.parameterNames() != adapter.parameterNames() || given.shape().rank != adapter.shape().rank)
            return Error{errors::AdapterShapeDiffers,
                {{"path", *settings.adapter.startFrom}, {"value", std::to_string(given.shape().rank)}}, {}};
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i].copy_(from[i]);
    }
    return device.is_cpu() ? adapter : adapter.to(device);
}

Result<void> claimFolder(const RunRequest& request)
{
    const RunFolder folder(request.folder);
    std::error_code failure;
    if (!request.resume && fs::exists(folder.record(), failure))
        return Error{errors::RunExists, {{"path", request.folder.string()}}, {}};
    if (request.resume && !fs::exists(folder.record(), failure))
        return Error{errors::NoRun, {{"path", request.folder.string()}}, {}};
    fs::create_directories(request.folder, failure);
    if (failure)
        return Error{
            errors::FileUnwritable, {{"path", request.folder.string()}, {"reason", failure.message()}}, {}};
    return {};
}

Result<model::LoadedModel> openModel(const RunRequest& request, const record::RunSettings& settings)
{
    if (request.model)
        return *request.model;
    return model::LoadedModel::open(settings.model,
        {.device = settings.run.device, .dtype = settings.run.dtype, .prompt = settings.data.prompt});
}

/// Empty when a stop was asked for meanwhile.
Result<std::optional<TrainingParts>> readParts(
    const RunRequest& request, const Commands& commands, record::RunSettings settings)
{
    using Parts = std::optional<TrainingParts>;
    ISOGLOSS_TRY(auto model, openModel(request, settings));
    if (commands.wantsStop())
        return Parts();
    auto prepared = prepareData(settings, model, commands.stopToken());
    if (commands.wantsStop())
        return Parts();
    ISOGLOSS_TRY(PreparedData data, std::move(prepared));
    const bool isGpu = !model.parts().decoder.device().is_cpu();
    ISOGLOSS_TRY(const RunPlan plan, planRun(settings, data, model.config(), isGpu));
    settings = frozen(std::move(settings), plan);
    ISOGLOSS_TRY(auto adapter, firstAdapter(settings, model));
    ISOGLOSS_TRY(Json record, runRecord(settings, plan, data, model));
    std::vector<record::LogLine> notes = data.log;
    const auto watchable = std::max_element(data.watched.begin(), data.watched.end(),
        [](const auto& a, const auto& b) { return a.pairs.size() < b.pairs.size(); });
    if (watchable != data.watched.end() && plan.watchedSentences < watchable->pairs.size())
        notes.push_back({record::LogLine::Level::Info, says::WatchReduced,
            {{"count", std::to_string(plan.watchedSentences)},
                {"total", std::to_string(watchable->pairs.size())}}});
    return Parts(TrainingParts{std::move(settings), plan, std::move(data), std::move(model),
        std::move(adapter), std::make_shared<const Json>(std::move(record)), std::move(notes)});
}

/// A run that begins: run.json, the events, and the state it extends when there is one.
Result<void> begin(
    const RunFolder& folder, const Json& record, const record::RunSettings& settings, Training& training)
{
    if (settings.run.continueFrom)
        ISOGLOSS_CHECK(training.extend(RunFolder(*settings.run.continueFrom)));
    ISOGLOSS_CHECK(writeJson(folder.record(), record));
    return training.begin();
}

} // namespace

Result<record::RunFinished::Outcome> runTraining(
    const RunRequest& request, Commands& commands, RunState& state)
{
    const RunFolder folder(request.folder);
    record::RunSettings settings = request.settings;
    if (!request.resume)
        ISOGLOSS_CHECK(record::validate(settings));
    ISOGLOSS_CHECK(claimFolder(request));
    if (request.resume) {
        ISOGLOSS_TRY(settings, recordedSettings(folder));
    }
    if (settings.run.threads == 0)
        settings.run.threads = platform::usableCores();
    model::setComputeThreads(settings.run.threads);
    ISOGLOSS_TRY(auto parts, readParts(request, commands, settings));
    if (!parts)
        return record::RunFinished::Outcome::Stopped;
    if (request.resume) {
        ISOGLOSS_TRY(const Json recorded, readJson(folder.record()));
        ISOGLOSS_TRY(parts->notes, compareRecords(recorded, *parts->record, folder));
    }
    const auto record = parts->record;
    Training training(request, commands, state, std::move(*parts));
    ISOGLOSS_CHECK(request.resume ? training.resume() : begin(folder, *record, settings, training));
    return training.run();
}

} // namespace isogloss::train
