// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/block_forward.h"

#include "core/model/fused_attention.h"
#include "core/model/fused_rows.h"
#include "core/model/lora_linear.h"

#include <ATen/ATen.h>

/// Dimensions: B sequences, T positions, S positions with those of the cache, D width, H query heads, KV key
/// and value heads, F width of the feed-forward part.
namespace isogloss::model {

namespace {

/// Rotates pairs (i, i + headSize / 2) by the angle of their position (Su et al. 2021, in the half-split
/// layout of Hugging Face): (B, H, T, headSize) -> the same.
at::Tensor rotate(const at::Tensor& x, const Positions& positions)
{
    const auto halves = x.chunk(2, -1); // 2 of (B, H, T, headSize / 2)
    const at::Tensor& cosine = positions.cosine;
    const at::Tensor& sine = positions.sine;
    return at::cat({at::addcmul(halves[0] * cosine, halves[1], sine, -1),
                       at::addcmul(halves[1] * cosine, halves[0], sine)},
        -1);
}

/// Room for more positions than are held, so that generating does not copy the cache at every token.
void append(at::Tensor& held, int length, const at::Tensor& added)
{
    const std::int64_t needed = length + added.size(2);
    if (!held.defined() || held.size(2) < needed) {
        const auto room = at::empty(
            {added.size(0), added.size(1), needed + needed / 2 + 16, added.size(3)}, added.options());
        if (length > 0)
            room.narrow(2, 0, length).copy_(held.narrow(2, 0, length));
        held = room;
    }
    held.narrow(2, length, added.size(2)).copy_(added);
}

/// Extends the cache and gives what it now holds: (B, KV, T, headSize) -> (B, KV, S, headSize).
void readThroughCache(
    KeyValueCache& cache, int layer, const ModelConfig& config, at::Tensor& k, at::Tensor& v)
{
    cache.keys.resize(static_cast<std::size_t>(config.layers));
    cache.values.resize(static_cast<std::size_t>(config.layers));
    at::Tensor& keys = cache.keys[static_cast<std::size_t>(layer - 1)];
    at::Tensor& values = cache.values[static_cast<std::size_t>(layer - 1)];
    const std::int64_t length = cache.length + k.size(2);
    append(keys, cache.length, k);
    append(values, cache.length, v);
    k = keys.narrow(2, 0, length);
    v = values.narrow(2, 0, length);
}

/// q (B, T, H, headSize), k and v (B, T, KV, headSize) -> (B, T, H * headSize).
at::Tensor attend(at::Tensor q, at::Tensor k, at::Tensor v, const ModelConfig& config, int layer,
    const Positions& positions, const ForwardOptions& options)
{
    const bool isPlain = options.cache == nullptr && !positions.mask.defined();
    if (isPlain && suitsFusedAttention(q))
        return fusedAttention(q, k, v, positions.cosine, positions.sine);
    q = rotate(q.transpose(1, 2), positions); // (B, H, T, headSize)
    k = rotate(k.transpose(1, 2), positions);
    v = v.transpose(1, 2);
    if (options.cache != nullptr)
        readThroughCache(*options.cache, layer, config, k, v);
    const bool isCausal = !positions.mask.defined() && q.size(2) > 1;
    const bool isGrouped = k.size(1) != q.size(1);
    const auto mask = positions.mask.defined() ? std::optional(positions.mask) : std::nullopt;
    const auto mixed
        = at::scaled_dot_product_attention(q, k, v, mask, 0.0, isCausal, std::nullopt, isGrouped);
    return mixed.transpose(1, 2).flatten(2);
}

/// The given places of all, or all: (B, T, F) -> (N, F) or (B, T, F).
at::Tensor rowsOf(const at::Tensor& x, const at::Tensor& rows)
{
    return rows.defined() ? x.flatten(0, 1).index_select(0, rows) : x;
}

at::Tensor attention(const at::Tensor& x, const ModelConfig& config, const BlockWeights& block, int layer,
    const Positions& positions, const ForwardOptions& options, const at::Tensor& rows)
{
    const std::int64_t B = x.size(0);
    const std::int64_t T = x.size(1);
    const auto heads = [&](LinearKind kind, std::int64_t count) {
        return adaptedLinear(x, block, layer, kind, options) // (B, T, D) -> (B, T, count * headSize)
            .view({B, T, count, config.headSize});
    };
    at::Tensor q = heads(LinearKind::Query, config.heads); // (B, T, H, headSize)
    at::Tensor k = heads(LinearKind::Key, config.keyValueHeads); // (B, T, KV, headSize)
    const at::Tensor v = heads(LinearKind::Value, config.keyValueHeads);
    if (config.queryKeyNorm) {
        q = rmsNorm(q, block.queryNorm, config.normEpsilon);
        k = rmsNorm(k, block.keyNorm, config.normEpsilon);
    }
    const auto joined = attend(q, k, v, config, layer, positions, options); // (B, T, H * headSize)
    return adaptedLinear(rowsOf(joined, rows), block, layer, LinearKind::Output, options); // -> (B, T, D)
}

/// SwiGLU (Shazeer 2020).
at::Tensor feedForward(
    const at::Tensor& x, const BlockWeights& block, int layer, const ForwardOptions& options)
{
    const auto gate = adaptedLinear(x, block, layer, LinearKind::Gate, options); // (B, T, F)
    const auto up = adaptedLinear(x, block, layer, LinearKind::Up, options); // (B, T, F)
    const auto gated = suitsFusedRows(gate) ? fusedGate(gate, up) : at::silu(gate) * up;
    return adaptedLinear(gated, block, layer, LinearKind::Down, options); // (B, T, F) -> (B, T, D)
}

} // namespace

Positions positionsOf(const at::Tensor& ids, const ModelConfig& config, const at::Tensor& inverseFrequencies,
    c10::ScalarType type, const ForwardOptions& options)
{
    const std::int64_t T = ids.size(1);
    const std::int64_t held = options.cache != nullptr ? options.cache->length : 0;
    const bool isPadded = options.leftPadding.defined();
    const auto integers = ids.options().dtype(at::kLong);

    at::Tensor position = at::arange(held, held + T, integers).unsqueeze(0); // (1, T)
    Positions result;
    if (isPadded || (held > 0 && T > 1)) {
        const auto seen = at::arange(held + T, integers).view({1, 1, -1}); // (1, 1, S)
        const auto query = position.unsqueeze(2); // (1, T, 1)
        auto mask = seen.le(query); // (1, T, S)
        if (isPadded) // what stands in the padding sees itself, since a row without any key has no softmax
            mask = mask.logical_and(seen.ge(options.leftPadding.view({-1, 1, 1}))).logical_or(seen.eq(query));
        result.mask = mask.unsqueeze(1); // (1 or B, 1, T, S)
    }
    if (isPadded)
        position = (position - options.leftPadding.unsqueeze(1)).clamp_min(0); // (B, T)
    const auto angle = position.unsqueeze(2).to(at::kFloat) * inverseFrequencies; // (., T, headSize / 2)
    result.cosine = angle.cos().unsqueeze(1).to(type); // (., 1, T, headSize / 2)
    result.sine = angle.sin().unsqueeze(1).to(type);
    return result;
}

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    if (suitsFusedRows(x))
        return fusedRmsNorm(x, weight, epsilon);
    const auto exact = x.to(at::kFloat);
    const auto scale = at::rsqrt(exact.square().mean(-1, true) + epsilon); // (..., 1)
    return weight * (exact * scale).to(x.scalar_type());
}

at::Tensor blockForward(const at::Tensor& x, const ModelConfig& config, const BlockWeights& block, int layer,
    const Positions& positions, const ForwardOptions& options, const at::Tensor& rows)
{
    const auto normed = rmsNorm(x, block.attentionNorm, config.normEpsilon);
    const auto attended = rowsOf(x, rows) + attention(normed, config, block, layer, positions, options, rows);
    return attended
        + feedForward(rmsNorm(attended, block.feedForwardNorm, config.normEpsilon), block, layer, options);
}

} // namespace isogloss::model
