// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/torch/lora.h"
#include "core/train/run_folder.h"
#include "core/train/torch/optimizer.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::train {

/// What a checkpoint holds besides the adapter's files.
struct CheckpointState
{
    std::string position; ///< JSON for state.json: step, streams, early stopping,
                          ///< byte offset of the events
    at::Tensor dropoutGenerator; ///< state of torch's generator, uint8
};

/// Writes checkpoints/step-NNNNNN as a whole: adapter (PEFT),
/// optimizer.safetensors, state.json, and manifest.json (size and SHA-256 of
/// each file) last. Replaces a folder of that name.
Result<void> writeCheckpoint(const RunFolder& folder, std::int64_t step, const model::LoraAdapter& adapter,
    const std::string& baseModel, const Optimizer& optimizer, const CheckpointState& state);

/// Steps of all checkpoints in the folder, ascending; of the older ones only the adapter is there.
std::vector<std::int64_t> allCheckpoints(const RunFolder& folder);

/// Steps of the full checkpoints in the folder (those with a manifest),
/// ascending; not verified.
std::vector<std::int64_t> fullCheckpoints(const RunFolder& folder);

/// Every file has the size and hash that the manifest says.
bool isIntact(const std::filesystem::path& checkpoint);

/// The newest checkpoint that is intact, and those behind it that are not.
struct NewestCheckpoint
{
    std::optional<std::int64_t> step; ///< empty when none is intact
    std::vector<std::int64_t> damaged;
};
NewestCheckpoint newestIntact(const RunFolder& folder);

/// Copies the two files of an adapter between existing folders.
Result<void> copyAdapterFiles(const std::filesystem::path& from, const std::filesystem::path& to);

/// Takes the adapter alone of a checkpoint of another run over into this one, under the same step.
Result<void> adoptAdapter(const RunFolder& from, const RunFolder& to, std::int64_t step);

/// Reads what writeCheckpoint wrote into an adapter and optimizer of the same
/// shape.
Result<CheckpointState> readCheckpoint(
    const std::filesystem::path& checkpoint, model::LoraAdapter& adapter, Optimizer& optimizer);

/// Full state stays for the last two checkpoints and the best; older ones keep
/// the adapter alone, the newest 20 of them and the best. What a killed process
/// left half-written is removed.
void pruneCheckpoints(const RunFolder& folder, std::optional<std::int64_t> bestStep);

} // namespace isogloss::train
