// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/decoder.h"

#include "core/base/errors.h"
#include "core/model/block_forward.h"
#include "core/model/decoder_weights.h"
#include "core/model/errors.h"
#include "core/model/product.h"

#include <ATen/ATen.h>
#include <cassert>
#include <cmath>

namespace isogloss::model {

namespace {

std::string shapeText(at::IntArrayRef shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

/// The named tensor, of the shape that the config asks for, moved to device and type.
Result<at::Tensor> fitting(TensorMap& tensors, const std::string& name, at::IntArrayRef shape,
    const at::TensorOptions& options, const std::string& path)
{
    const auto found = tensors.find(name);
    if (found == tensors.end())
        return Error{errors::TensorMissing, {{"path", path}, {"tensor", name}}, {}};
    const at::Tensor tensor = std::move(found->second);
    tensors.erase(found);
    if (tensor.sizes() != shape)
        return Error{errors::TensorShape,
            {{"path", path}, {"tensor", name}, {"expected", shapeText(shape)},
                {"found", shapeText(tensor.sizes())}},
            {}};
    if (!tensor.is_floating_point())
        return Error{errors::TensorType,
            {{"path", path}, {"tensor", name}, {"found", c10::toString(tensor.scalar_type())},
                {"allowed", "BF16, F16, F32"}},
            {}};
    return tensor.to(options);
}

/// Of transformers 4's inverse frequencies, saved by some; recomputed here.
bool isKnownExtra(const std::string& name, const ModelConfig& config)
{
    return name.ends_with(".rotary_emb.inv_freq") || (config.tiedEmbeddings && name == "lm_head.weight");
}

} // namespace

Decoder::Decoder(std::shared_ptr<const Weights> weights)
    : m_weights(std::move(weights))
{
}

Result<Decoder> Decoder::load(const std::filesystem::path& modelFolder, c10::Device device,
    c10::ScalarType type, std::stop_token stop, const ProgressSink& progress)
{
    auto weights = std::make_shared<Weights>();
    ISOGLOSS_TRY(weights->config, readModelConfig(modelFolder));
    ISOGLOSS_TRY(TensorMap tensors, readModelTensors(modelFolder));
    const auto options = at::TensorOptions().device(device).dtype(type);
    const std::string path = modelFolder.string();
    Progress done{0, tensors.size()};

    const auto take = [&](const std::string& name, at::Tensor& place,
                          const std::vector<std::int64_t>& shape) -> Result<void> {
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        ISOGLOSS_TRY(place, fitting(tensors, name, shape, options, path));
        ++done.done;
        if (progress)
            progress(done);
        return {};
    };
    ISOGLOSS_CHECK(
        eachWeight(weights->config, weights->embedding, weights->blocks, weights->norm, weights->head, take));
    for (const auto& [name, tensor] : tensors)
        if (!isKnownExtra(name, weights->config))
            return Error{errors::TensorUnknown, {{"path", path}, {"tensor", name}}, {}};
    weights->inverseFrequencies = rotaryFrequencies(weights->config).to(device);
    return Decoder(std::move(weights));
}

Decoder Decoder::create(const ModelConfig& config, at::Generator generator, double initialDeviation)
{
    auto weights = std::make_shared<Weights>();
    weights->config = config;
    const auto options = at::TensorOptions().dtype(c10::kFloat).device(generator.device());
    const double outputDeviation = initialDeviation / std::sqrt(2.0 * config.layers);

    const auto draw = [&](const std::string& name, at::Tensor& place,
                          const std::vector<std::int64_t>& shape) -> Result<void> {
        const bool isOutput = name.ends_with(".o_proj.weight") || name.ends_with(".down_proj.weight");
        if (name.ends_with(".bias"))
            place = at::zeros(shape, options);
        else if (shape.size() == 1)
            place = at::ones(shape, options);
        else
            place = at::empty(shape, options)
                        .normal_(0, isOutput ? outputDeviation : initialDeviation, generator);
        place.set_requires_grad(true);
        return {};
    };
    const auto drawn = eachWeight(
        weights->config, weights->embedding, weights->blocks, weights->norm, weights->head, draw);
    assert(drawn.has_value());
    (void)drawn;
    weights->inverseFrequencies = rotaryFrequencies(config).to(generator.device());
    return Decoder(std::move(weights));
}

const ModelConfig& Decoder::config() const
{
    return m_weights->config;
}

c10::Device Decoder::device() const
{
    return m_weights->embedding.device();
}

c10::ScalarType Decoder::type() const
{
    return m_weights->embedding.scalar_type();
}

at::Tensor Decoder::hidden(
    const at::Tensor& ids, int lastLayer, const ForwardOptions& options, const LayerVisitor& visit) const
{
    assert(lastLayer >= (options.rows.defined() ? 1 : 0) && lastLayer <= config().layers);
    at::Tensor x = at::embedding(m_weights->embedding, ids); // (B, T) -> (B, T, D)
    if (visit)
        visit(0, x);
    const Positions positions = positionsOf(ids, config(), m_weights->inverseFrequencies, type(), options);
    for (int layer = 1; layer <= lastLayer; ++layer) {
        x = blockForward(x, config(), m_weights->blocks[static_cast<std::size_t>(layer - 1)], layer,
            positions, options, layer == lastLayer ? options.rows : at::Tensor());
        if (visit)
            visit(layer, x);
    }
    if (options.cache != nullptr)
        options.cache->length += static_cast<int>(ids.size(1));
    return x;
}

at::Tensor Decoder::finalNorm(const at::Tensor& hidden) const
{
    return rmsNorm(hidden, m_weights->norm, config().normEpsilon);
}

at::Tensor Decoder::logits(const at::Tensor& hiddenRows) const
{
    return affine(finalNorm(hiddenRows), m_weights->head, std::nullopt); // (N, D) -> (N, V)
}

std::vector<std::pair<std::string, at::Tensor>> Decoder::parameters() const
{
    std::vector<std::pair<std::string, at::Tensor>> all;
    Weights copy = *m_weights; // handles to the same storage
    const auto collect
        = [&all](const std::string& name, at::Tensor& place, const std::vector<std::int64_t>&) {
              all.emplace_back(name, place);
              return Result<void>();
          };
    const auto collected
        = eachWeight(copy.config, copy.embedding, copy.blocks, copy.norm, copy.head, collect);
    assert(collected.has_value());
    (void)collected;
    return all;
}

} // namespace isogloss::model
