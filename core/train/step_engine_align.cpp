// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/batch.h"
#include "core/train/torch/halving.h"
#include "core/train/torch/step_sums.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <span>
#include <torch/csrc/autograd/autograd.h>

/// The alignment loss: translations among a batch's sentences.
namespace isogloss::train {

using model::PaddedBatch;

namespace {

/// All sources, then all targets.
template <typename Pairs, typename Get>
std::vector<const Ids*> bothSides(const Pairs& pairs, const Get& get)
{
    std::vector<const Ids*> ids;
    for (const auto& pair : pairs)
        ids.push_back(&get(pair).source);
    for (const auto& pair : pairs)
        ids.push_back(&get(pair).target);
    return ids;
}

AlignmentLoss lossOf(const at::Tensor& vectors, const record::ObjectiveSettings& settings)
{
    const auto sides = vectors.chunk(2); // 2 of (B, D)
    return alignmentLoss(sides[0], sides[1], settings);
}

} // namespace

void StepEngine::accumulateAlign(const MicroBatch& batch, double share, Sums& sums)
{
    const Sentences sentences
        = bothSides(batch.pairs, [](const AlignPair* pair) -> const AlignPair& { return *pair; });
    AlignmentLoss align;
    const auto compute = [&] {
        align
            = m_alignChunk == 0 ? alignAtOnce(sentences, share, sums) : alignInParts(sentences, share, sums);
    };
    while (!fitsOrHalves(m_decoder.device(), m_dropout, sentences.size(), m_alignChunk, compute))
        sums.newAlignChunk = m_alignChunk;
    sums.align += align.loss.item<double>();
    sums.retrieval += align.retrieval;
    ++sums.alignBatches;
    for (const Ids* sentence : sentences)
        sums.tokens += static_cast<std::int64_t>(sentence->size());
}

AlignmentLoss StepEngine::alignAtOnce(const Sentences& sentences, double share, Sums& sums)
{
    AlignmentLoss align = lossOf(vectors(sentences, m_dropout), m_options.settings);
    if (std::isfinite(align.loss.item<double>()))
        keep(gradients(align.loss * (share * m_options.settings.alignWeight)),
            sums.isWatched ? &sums.alignGradients : nullptr);
    return align;
}

/// The loss needs all vectors at once, but no activations: vectors first, without them, then each part again
/// with the same dropout, pulled by the loss's gradient of its vectors.
AlignmentLoss StepEngine::alignInParts(const Sentences& sentences, double share, Sums& sums)
{
    struct Part
    {
        Sentences sentences;
        at::Tensor generator; ///< the state its dropout was drawn from
    };
    std::vector<Part> parts;
    const auto generatorState
        = [this] { return m_dropout != nullptr ? m_dropout->get_state() : at::Tensor(); };
    Tensors all;
    for (auto from = sentences.begin(); from != sentences.end();) {
        const auto left = static_cast<std::size_t>(sentences.end() - from);
        const auto to = from + static_cast<std::ptrdiff_t>(partSize(left, m_alignChunk));
        parts.push_back({{from, to}, generatorState()});
        const c10::NoGradGuard noGradients;
        all.push_back(vectors(parts.back().sentences, m_dropout));
        from = to;
    }
    const at::Tensor pooled = at::cat(all).requires_grad_(true); // (2B, D)
    AlignmentLoss align = lossOf(pooled, m_options.settings);
    if (!std::isfinite(align.loss.item<double>()))
        return align;
    const double factor = share * m_options.settings.alignWeight;
    const at::Tensor pulls = torch::autograd::grad({align.loss * factor}, {pooled})[0]; // (2B, D)
    Tensors sum;
    std::int64_t row = 0;
    for (const Part& part : parts) {
        if (part.generator.defined())
            m_dropout->set_state(part.generator);
        const auto again = vectors(part.sentences, m_dropout);
        addTo(sum, gradients(again, pulls.narrow(0, row, again.size(0))));
        row += again.size(0);
    }
    keep(sum, sums.isWatched ? &sums.alignGradients : nullptr);
    return align;
}

/// One vector a sentence from the aligned layer: (N, D) f32.
at::Tensor StepEngine::vectors(const Sentences& sentences, at::Generator* dropout) const
{
    const PaddedBatch padded = model::padRight(sentences, m_decoder.device());
    const auto hidden
        = m_decoder.hidden(padded.ids, m_options.alignLayer, forwardOptions(dropout)); // (N, T, D)
    return m_options.settings.pooling == record::Pooling::Last
        ? model::lastPool(hidden, padded.lengths)
        : model::meanPool(hidden, padded.lengths, m_options.poolSkip);
}

std::optional<double> StepEngine::alignLoss(
    const std::vector<AlignPair>& pairs, std::size_t batchSize, std::stop_token stop) const
{
    const c10::NoGradGuard noGradients;
    const std::size_t size = std::min(batchSize, pairs.size());
    const std::size_t batches = pairs.size() / size; // a smaller last batch has another chance level
    double sum = 0;
    for (std::size_t batch = 0; batch < batches; ++batch) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto sentences = bothSides(std::span(pairs).subspan(batch * size, size),
            [](const AlignPair& pair) -> const AlignPair& { return pair; });
        sum += lossOf(vectors(sentences, nullptr), m_options.settings).loss.item<double>();
    }
    return sum / static_cast<double>(batches);
}

} // namespace isogloss::train
