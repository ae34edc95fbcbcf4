// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::model {

/// Tensors by name, backed by the mapped file (CPU, read-only by convention) where alignment allows, else
/// copied.
using TensorMap = std::map<std::string, at::Tensor>;

/// Strict: header at most 100 MB and within the file, no duplicate key, no hole, no overlap, exact end, known
/// types; never a pickle. Errors name the file and what is wrong.
Result<TensorMap> readSafetensors(const std::filesystem::path& path);

/// Writes through AtomicFile; header keys in the given order, deterministic bytes.
Result<void> writeSafetensors(const std::filesystem::path& path,
    const std::vector<std::pair<std::string, at::Tensor>>& tensors,
    const std::map<std::string, std::string>& metadata = {});

/// All tensors of a model folder: model.safetensors, or the shards of model.safetensors.index.json. Shard
/// names that leave the folder are refused, links inside a Hugging Face cache are followed; a partial folder
/// names the missing file.
Result<TensorMap> readModelTensors(const std::filesystem::path& modelFolder);

} // namespace isogloss::model
