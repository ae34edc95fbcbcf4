// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/torch/factors.h"
#include "core/model/lora_shape.h"
#include "core/record/adapter_card.h"

#include <compare>
#include <filesystem>
#include <map>

namespace isogloss::merge {

/// A linear of a model.
struct ModuleId
{
    int layer = 1; ///< 1..L
    model::LinearKind kind = model::LinearKind::Query;

    auto operator<=>(const ModuleId&) const = default;
};

/// An adapter as its folder holds it, whatever its base.
struct LoraModules
{
    std::filesystem::path path;
    model::LoraShape shape;
    std::map<ModuleId, Factors> modules; ///< at least one
    std::optional<record::AdapterCard> card; ///< a checkpoint has its run's; empty for an adapter of another program
    std::string hash; ///< SHA-256 of its weights file
    std::string type; ///< of its numbers in the file: "F32"; several joined
};

/// Errors: those of readLoraShape and readLoraTensors, TensorMissing (A without B), TensorUnknown,
/// TensorShape.
Result<LoraModules> readModules(const std::filesystem::path& adapterFolder);

/// Writes PEFT's two files into an existing folder: all of one rank, alpha = rank. Linears that are missing
/// between the first and last layer are written as zeros, since PEFT's file cannot leave them out.
Result<void> writeModules(const std::filesystem::path& adapterFolder,
    const std::map<ModuleId, Factors>& modules, const std::string& baseModel);

} // namespace isogloss::merge
