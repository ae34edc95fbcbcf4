// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/model/model_config.h"
#include "core/model/torch/lora.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::model {

/// Keys and values of the positions already read, for generation. One per batch of sequences.
struct KeyValueCache
{
    std::vector<at::Tensor> keys; ///< [L] of (B, KV, T, headSize)
    std::vector<at::Tensor> values;
    int length = 0; ///< positions held
};

/// What a forward pass may carry beside the ids. Pointers may be null and are not owned.
struct ForwardOptions
{
    const LoraAdapter* adapter = nullptr;
    at::Generator* dropout = nullptr; ///< a CPU generator that draws the dropout masks; null = no dropout
    KeyValueCache* cache = nullptr; ///< ids continue what it holds; it is extended
    /// Number of leading padding tokens per sequence, (B) int64, for left-padded generation; undefined
    /// otherwise.
    at::Tensor leftPadding;
    /// Places b * T + t, (N) int64, of the states that are wanted of the last layer computed; undefined =
    /// all.
    at::Tensor rows;
};

/// Called with the hidden states after the embedding (layer 0) and after each block (1..L), before the final
/// norm.
using LayerVisitor = std::function<void(int layer, const at::Tensor& hidden)>;

/// A frozen decoder-only transformer (Llama, Mistral, Qwen2, Qwen3 shapes). Immutable after construction:
/// forward passes may run on any thread. Dimensions: B sequences, T positions, D width, V vocabulary, L
/// blocks. Sequences are padded on the right: attention is causal without a mask, so what stands behind the
/// real tokens cannot reach them. Throws c10::Error as torch does; the engines catch it.
class Decoder
{
public:
    /// Reads config.json and the safetensors (one file, or shards with an index). On the CPU weights that
    /// have the wanted type are used in place from the mapped file.
    static Result<Decoder> load(const std::filesystem::path& modelFolder, c10::Device device,
        c10::ScalarType type, std::stop_token stop = {}, const ProgressSink& progress = {});
    /// Fresh weights, normal with deviation `initialDeviation` (output projections divided by sqrt(2 L)),
    /// norms one; they require gradients: for pretraining.
    static Decoder create(const ModelConfig& config, at::Generator generator, double initialDeviation = 0.02);

    const ModelConfig& config() const;
    c10::Device device() const;
    c10::ScalarType type() const;

    /// ids (B, T) int64 -> hidden states after block `lastLayer` (B, T, D), before the final norm; 0 =
    /// embedding output. With options.rows (lastLayer > 0): (N, D).
    at::Tensor hidden(const at::Tensor& ids, int lastLayer, const ForwardOptions& options = {},
        const LayerVisitor& visit = {}) const;
    /// Final norm of hidden states of block L: (..., D) -> (..., D).
    at::Tensor finalNorm(const at::Tensor& hidden) const;
    /// Final norm and head: (N, D) rows of hidden states of block L -> (N, V) logits in the model's type.
    at::Tensor logits(const at::Tensor& hiddenRows) const;

    /// All weights by their Hugging Face name; the order is fixed.
    std::vector<std::pair<std::string, at::Tensor>> parameters() const;

private:
    struct Weights;
    explicit Decoder(std::shared_ptr<const Weights> weights);
    std::shared_ptr<const Weights> m_weights;
};

} // namespace isogloss::model
