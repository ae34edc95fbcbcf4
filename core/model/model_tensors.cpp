// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/safetensors.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/model/errors.h"
#include "core/model/model_files.h"

#include <ATen/core/Tensor.h>

namespace isogloss::model {

Result<TensorMap> readModelTensors(const std::filesystem::path& modelFolder)
{
    ISOGLOSS_TRY(const auto files, modelTensorFiles(modelFolder));
    TensorMap all;
    for (const auto& file : files) {
        ISOGLOSS_TRY(TensorMap shard, readSafetensors(file));
        all.merge(shard);
        if (!shard.empty())
            return Error{
                errors::TensorTwice, {{"path", file.string()}, {"tensor", shard.begin()->first}}, {}};
    }
    return all;
}

} // namespace isogloss::model
