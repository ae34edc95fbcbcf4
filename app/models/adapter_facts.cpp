// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/adapter_facts.h"

#include "core/merge/checkpoints.h"
#include "core/merge/plan.h"
#include "core/model/lora_shape.h"
#include "core/model/model_config.h"

#include <tuple>

namespace isogloss::app {

namespace {

/// Why the adapter cannot be used with a model; nothing when it can.
std::optional<Error> misfitOf(const AdapterChoice& adapter, const BaseChoice& base)
{
    merge::MergeOptions options;
    options.sources = {{adapter.folder, {}}};
    options.base = base.folder;
    options.baseHash = base.hash;
    const auto plan = merge::planMerge(options);
    return plan.has_value() ? std::nullopt : std::optional(plan.error());
}

void findBase(const AdapterChoice& adapter, const QList<BaseChoice>& bases, AdapterFacts& facts)
{
    for (const BaseChoice& base : bases) {
        if (!adapter.model.empty() && adapter.model != base.folder)
            continue;
        const auto misfit = misfitOf(adapter, base);
        if (!misfit) {
            facts.misfit.reset();
            facts.model = base.folder;
            facts.modelName = base.name;
            if (const auto config = model::readModelConfig(base.folder); config.has_value())
                facts.modelLayers = config.value().layers;
            return;
        }
        if (!facts.misfit)
            facts.misfit = misfit;
    }
}

} // namespace

AdapterFacts readAdapterFacts(const AdapterChoice& adapter, const QList<BaseChoice>& bases)
{
    AdapterFacts facts;
    const auto shape = model::readLoraShape(adapter.folder);
    if (!shape.has_value()) {
        facts.problem = shape.error();
        return facts;
    }
    facts.rank = shape.value().rank;
    facts.scale = shape.value().scale();
    facts.rslora = shape.value().rslora;
    std::tie(facts.firstLayer, facts.lastLayer) = shape.value().layers.value_or(std::pair(0, 0));
    for (const model::LinearKind kind : shape.value().targets)
        facts.parts.append(
            QString::fromUtf8(model::LinearNames[static_cast<std::size_t>(kind)].data(),
                static_cast<qsizetype>(model::LinearNames[static_cast<std::size_t>(kind)].size())));
    std::error_code failure;
    const auto bytes = std::filesystem::file_size(adapter.folder / "adapter_model.safetensors", failure);
    facts.bytes = failure ? 0 : static_cast<qint64>(bytes);
    facts.problem = misfitOf(adapter, {});
    if (!facts.problem)
        findBase(adapter, bases, facts);
    if (!adapter.run.empty())
        if (auto checkpoints = merge::checkpointsOf(adapter.run); checkpoints.has_value())
            facts.checkpoints = std::move(checkpoints).value();
    return facts;
}

QStringList adapterFolders(const QList<QUrl>& places)
{
    QStringList folders;
    std::error_code ignored;
    for (const QUrl& place : places)
        if (std::filesystem::exists(
                std::filesystem::path(place.toLocalFile().toStdString()) / "adapter_config.json", ignored))
            folders.append(place.toLocalFile());
    return folders;
}

} // namespace isogloss::app
