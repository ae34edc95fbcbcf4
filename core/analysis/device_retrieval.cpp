// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/device_retrieval.h"

#include "core/analysis/torch/alignment_parts.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <limits>

namespace isogloss::analysis {

namespace {

constexpr float Lowest = -std::numeric_limits<float>::infinity();

std::vector<float> floats(const at::Tensor& row)
{
    const at::Tensor values = row.to(at::kFloat).contiguous();
    return {values.const_data_ptr<float>(), values.const_data_ptr<float>() + values.numel()};
}

/// What each query of every layer finds, on the device and, in `toHost`, off it.
struct LayerSearch
{
    at::Tensor nearest; ///< (l, N, k) descending
    at::Tensor index; ///< (l, N)
    at::Tensor notFarther; ///< (l, N)
    at::Tensor averages; ///< (l, N)

    void toHost()
    {
        for (at::Tensor* const part : {&nearest, &index, &notFarther, &averages})
            *part = part->cpu();
    }

    NearestOthers of(std::int64_t layer) const
    {
        const std::int64_t count = index.size(1);
        NearestOthers others(count, count);
        for (std::int64_t k = 0; k < nearest.size(2); ++k)
            others.nearest[k] = floats(nearest[layer].select(1, k));
        const at::Tensor places = index[layer].to(at::kInt).contiguous();
        const at::Tensor counts = notFarther[layer].to(at::kInt).contiguous();
        std::copy_n(places.const_data_ptr<std::int32_t>(), count, others.index.begin());
        std::copy_n(counts.const_data_ptr<std::int32_t>(), count, others.notFarther.begin());
        return others;
    }
};

/// similarities: (l, N, N), queries along `queries`, with -infinity for translations; own: (l, N) of these.
LayerSearch search(const at::Tensor& similarities, const at::Tensor& own, std::int64_t queries)
{
    const std::int64_t among = queries == 1 ? 2 : 1;
    const std::int64_t count = own.size(1);
    LayerSearch found;
    found.nearest = std::get<0>(similarities.topk(std::min<std::int64_t>(MarginNeighbours, count), among));
    if (queries == 2)
        found.nearest = found.nearest.transpose(1, 2);
    found.index = similarities.argmax(among);
    found.notFarther = similarities.ge(own.unsqueeze(among)).sum(among);
    const std::int64_t neighbours = std::min<std::int64_t>(MarginNeighbours, count);
    found.averages = std::get<0>(at::cat({own.unsqueeze(2), found.nearest}, 2).topk(neighbours, 2)).mean(2);
    return found;
}

/// Largest margins along both sides, and similarities with what is half the text away: (l, N) each.
struct LayerMargins
{
    at::Tensor bestOfRows;
    at::Tensor bestOfColumns;
    at::Tensor shuffled;
};

LayerMargins searchMargins(const at::Tensor& similarities, const at::Tensor& ofRows, const at::Tensor& ofColumns)
{
    const std::int64_t count = similarities.size(1);
    const at::Tensor around = (ofRows.unsqueeze(2) + ofColumns.unsqueeze(1)) / 2; // (l, N, N)
    const at::Tensor margins = at::where(similarities.eq(Lowest), similarities, similarities / around);
    const at::Tensor away = (at::arange(count, similarities.options().dtype(at::kLong)) + count / 2).remainder(count);
    const at::Tensor places = away.view({1, count, 1}).expand({similarities.size(0), count, 1});
    return {margins.amax(2).cpu(), margins.amax(1).cpu(), similarities.gather(2, places).squeeze(2).cpu()};
}

} // namespace

UnitLayers unitLayers(const at::Tensor& layers)
{
    at::Tensor rows = (layers / layers.norm(2, {2}, true)).nan_to_num_(0, 0, 0);
    at::Tensor sums = rows.sum({1}, false, at::kDouble);
    return {std::move(rows), std::move(sums)};
}

std::vector<Alignment> alignLayers(const UnitLayers& source, const UnitLayers& target,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins, bool withMargin, std::int64_t atOnce)
{
    const c10::InferenceMode inference;
    const std::int64_t layers = source.rows.size(0);
    const std::int64_t count = source.rows.size(1);
    const std::int64_t step = std::max<std::int64_t>(1, atOnce / (count * count)); // layers
    const at::Tensor totals = (source.sums * target.sums).sum(1).cpu(); // (L)
    const at::Tensor sums
        = source.rows.bmm(target.sums.to(at::kFloat).unsqueeze(2)).squeeze(2).cpu(); // (L, N)
    std::vector<Alignment> alignments;
    for (std::int64_t begin = 0; begin < layers; begin += step) {
        const std::int64_t end = std::min(begin + step, layers);
        at::Tensor similarities
            = source.rows.slice(0, begin, end).bmm(target.rows.slice(0, begin, end).transpose(1, 2));
        const at::Tensor own = similarities.diagonal(0, 1, 2).clone(); // (l, N)
        similarities.diagonal(0, 1, 2).fill_(Lowest);
        LayerSearch ofRows = search(similarities, own, 1);
        LayerSearch ofColumns = search(similarities, own, 2);
        LayerMargins margins;
        if (withMargin)
            margins = searchMargins(similarities, ofRows.averages, ofColumns.averages);
        ofRows.toHost();
        ofColumns.toHost();
        const at::Tensor ownOnHost = own.cpu();
        for (std::int64_t layer = 0; layer < end - begin; ++layer) {
            const std::vector<float> ownOf = floats(ownOnHost[layer]);
            Alignment alignment
                = alignmentOf(ownOf, ofRows.of(layer), ofColumns.of(layer), sourceTwins, targetTwins);
            addCosines(alignment, ownOf, floats(sums[begin + layer]), totals[begin + layer].item<double>());
            if (withMargin)
                addMargin(alignment, ownOf,
                    {floats(ofRows.averages[layer]), floats(ofColumns.averages[layer]),
                        floats(margins.bestOfRows[layer]), floats(margins.bestOfColumns[layer]),
                        floats(margins.shuffled[layer])},
                    sourceTwins, targetTwins);
            alignments.push_back(std::move(alignment));
        }
    }
    return alignments;
}

} // namespace isogloss::analysis
