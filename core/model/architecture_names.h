// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_config.h"

#include <array>
#include <string_view>

namespace isogloss::model {

/// What config.json calls an architecture.
struct ArchitectureName
{
    Architecture architecture;
    std::string_view modelType;
    std::string_view className;
};

inline constexpr std::array<ArchitectureName, 4> ArchitectureNames{{
    {Architecture::Llama, "llama", "LlamaForCausalLM"},
    {Architecture::Mistral, "mistral", "MistralForCausalLM"},
    {Architecture::Qwen2, "qwen2", "Qwen2ForCausalLM"},
    {Architecture::Qwen3, "qwen3", "Qwen3ForCausalLM"},
}};

} // namespace isogloss::model
