// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/lora.h"

#include "core/model/linear_sizes.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cassert>
#include <cmath>

namespace isogloss::model {

namespace {

/// Calls with each adapted linear: by layer, then by kind.
template <typename Layers, typename Visit>
void eachPair(Layers& layers, const Visit& visit)
{
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        for (std::size_t kind = 0; kind < LinearKinds; ++kind)
            if (layers[layer][kind].a.defined())
                visit(layer, static_cast<LinearKind>(kind), layers[layer][kind]);
}

} // namespace

LoraAdapter::LoraAdapter(const ModelConfig& config, LoraShape shape)
    : m_shape(std::move(shape))
    , m_scale(m_shape.scale())
    , m_layers(static_cast<std::size_t>(config.layers))
{
    const auto [first, last] = m_shape.layers.value_or(std::pair(1, config.layers));
    for (int layer = std::max(first, 1); layer <= std::min(last, config.layers); ++layer) {
        for (const LinearKind kind : m_shape.targets) {
            const LinearSizes sizes = linearSizes(config, kind);
            LoraPair& pair = m_layers[static_cast<std::size_t>(layer - 1)][static_cast<std::size_t>(kind)];
            pair.a = at::zeros({m_shape.rank, sizes.in}, at::kFloat);
            pair.b = at::zeros({sizes.out, m_shape.rank}, at::kFloat);
        }
    }
}

void LoraAdapter::initialise(at::Generator generator)
{
    const c10::NoGradGuard noGradients;
    eachPair(m_layers, [&generator](std::size_t, LinearKind, LoraPair& pair) {
        // kaiming_uniform_ with a = sqrt 5: bound = sqrt(6 / ((1 + a^2) in)) = 1 / sqrt(in)
        const double bound = 1 / std::sqrt(static_cast<double>(pair.a.size(1)));
        pair.a.uniform_(-bound, bound, generator);
        pair.b.zero_();
    });
}

const LoraPair* LoraAdapter::pair(int layer, LinearKind kind) const
{
    assert(layer >= 1 && layer <= static_cast<int>(m_layers.size()));
    const LoraPair& pair = m_layers[static_cast<std::size_t>(layer - 1)][static_cast<std::size_t>(kind)];
    return pair.a.defined() ? &pair : nullptr;
}

std::vector<at::Tensor> LoraAdapter::parameters() const
{
    std::vector<at::Tensor> all;
    eachPair(m_layers, [&all](std::size_t, LinearKind, const LoraPair& pair) {
        all.push_back(pair.a);
        all.push_back(pair.b);
    });
    return all;
}

std::vector<std::string> LoraAdapter::parameterNames() const
{
    std::vector<std::string> all;
    eachPair(m_layers, [&all](std::size_t layer, LinearKind kind, const LoraPair&) {
        const std::string module = "base_model.model." + linearName(static_cast<int>(layer) + 1, kind);
        all.push_back(module + ".lora_A.weight");
        all.push_back(module + ".lora_B.weight");
    });
    return all;
}

void LoraAdapter::requireGradients(bool on)
{
    for (at::Tensor& parameter : parameters())
        parameter.set_requires_grad(on);
}

LoraAdapter LoraAdapter::to(const at::Device& device) const
{
    LoraAdapter moved = *this;
    eachPair(moved.m_layers, [&device](std::size_t, LinearKind, LoraPair& pair) {
        const bool learns = pair.a.requires_grad();
        pair.a = pair.a.detach().to(device).set_requires_grad(learns);
        pair.b = pair.b.detach().to(device).set_requires_grad(learns);
    });
    return moved;
}

} // namespace isogloss::model
