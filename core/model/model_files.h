// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <vector>

namespace isogloss::model {

/// The safetensors files of a model folder: model.safetensors, or the shards that
/// model.safetensors.index.json names, in name order. Links inside the folder are followed (a Hugging Face
/// cache is made of them); names that leave it are refused. Errors: ShardOutside, ShardMissing,
/// WeightsMissing, WeightsGguf and WeightsPickled (what lies there instead).
Result<std::vector<std::filesystem::path>> modelTensorFiles(const std::filesystem::path& modelFolder);

} // namespace isogloss::model
