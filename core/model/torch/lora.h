// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lora_shape.h"
#include "core/model/model_config.h"
#include "core/model/torch/safetensors.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace isogloss::model {

/// The trainable pair of one adapted linear: y += scale * (dropout(x) A^T) B^T.
struct LoraPair
{
    at::Tensor a; ///< (r, in) f32
    at::Tensor b; ///< (out, r) f32
};

/// The weights of one adapter, apart from the frozen base, so that several can share it. Not thread-safe
/// while trained.
class LoraAdapter
{
public:
    LoraAdapter(const ModelConfig& config, LoraShape shape);

    /// A kaiming-uniform with a = sqrt 5 drawn from `generator` in layer order, B zero (method.md section 1).
    void initialise(at::Generator generator);

    const LoraShape& shape() const { return m_shape; }
    double scale() const { return m_scale; }
    /// Null where this linear is not adapted. layer: 1..L.
    const LoraPair* pair(int layer, LinearKind kind) const;

    /// Every A and B in a fixed order: by layer, by kind, A before B. Handles to the same storage.
    std::vector<at::Tensor> parameters() const;
    /// PEFT's key of each of parameters(), in the same order.
    std::vector<std::string> parameterNames() const;
    void requireGradients(bool on);
    LoraAdapter to(const at::Device& device) const;

private:
    LoraShape m_shape;
    double m_scale = 1;
    std::vector<std::array<LoraPair, LinearKinds>> m_layers; ///< [L]; undefined tensors where not adapted
};

/// Reads a PEFT folder (adapter_config.json, adapter_model.safetensors), with any key prefix in use, in f32
/// on the CPU. Errors: shapes that do not fit this base (which, expected, found), missing or unknown tensors,
/// adapter_model.bin.
Result<LoraAdapter> readLora(const std::filesystem::path& adapterFolder, const ModelConfig& config);

/// The weights of a PEFT folder as they are, under PEFT's names without what comes before
/// "base_model.model.model. layers.": no base is needed. Errors: AdapterPickled, TensorTwice, those of
/// readSafetensors.
Result<TensorMap> readLoraTensors(const std::filesystem::path& adapterFolder);
Result<void> writeLoraTensors(const std::filesystem::path& adapterFolder, const LoraShape& shape,
    const std::vector<std::pair<std::string, at::Tensor>>& tensors, const std::string& baseModel);

/// Writes a PEFT folder's two files into an existing folder. `baseModel` is what adapter_config.json names.
Result<void> writeLora(
    const std::filesystem::path& adapterFolder, const LoraAdapter& adapter, const std::string& baseModel);

} // namespace isogloss::model
