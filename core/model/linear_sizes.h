// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lora_shape.h"
#include "core/model/model_config.h"

#include <cstdint>
#include <string>

namespace isogloss::model {

struct LinearSizes
{
    std::int64_t in = 0;
    std::int64_t out = 0;
};

/// Of one of the seven linear maps of a block; its weight is (out, in).
LinearSizes linearSizes(const ModelConfig& config, LinearKind kind);

/// "model.layers.0.self_attn.q_proj" for layer 1 (1-based), as Hugging Face names the module.
std::string linearName(int layer, LinearKind kind);

} // namespace isogloss::model
