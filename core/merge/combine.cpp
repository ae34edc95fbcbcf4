// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/combine.h"

#include <ATen/ATen.h>
#include <cmath>

namespace isogloss::merge {

namespace {

/// Prunes tensors of one shape and adds them up, as the method says.
at::Tensor mix(
    std::vector<at::Tensor> tensors, const std::vector<double>& weights, const CombineOptions& options)
{
    if (prunes(options.method))
        for (at::Tensor& tensor : tensors)
            tensor = drawsAtRandom(options.method) ? keepDrawn(tensor, options.density, options.mask)
                                                   : keepLargest(tensor, options.density);
    return elects(options.method) ? electedMean(tensors, weights, options.vote)
                                  : weightedSum(tensors, weights);
}

/// A and B apart, each with the root of weight and scale; a negative sign goes to A alone.
Factors mixedFactors(std::span<const Part> parts, const CombineOptions& options)
{
    std::vector<at::Tensor> a;
    std::vector<at::Tensor> b;
    std::vector<double> weightsOfA;
    std::vector<double> weightsOfB;
    for (const Part& part : parts) {
        const double weight = part.weight * part.scale;
        a.push_back(part.factors.a);
        b.push_back(part.factors.b);
        weightsOfA.push_back(std::copysign(std::sqrt(std::abs(weight)), weight));
        weightsOfB.push_back(std::sqrt(std::abs(weight)));
    }
    at::Tensor mixedA = mix(std::move(a), weightsOfA, options);
    return {std::move(mixedA), mix(std::move(b), weightsOfB, options)};
}

Factors mixedUpdates(std::span<const Part> parts, const CombineOptions& options)
{
    std::vector<at::Tensor> updates;
    std::vector<double> weights;
    for (const Part& part : parts) {
        updates.push_back(part.factors.b.matmul(part.factors.a) * part.scale); // (out, in)
        weights.push_back(part.weight);
    }
    return decomposed(mix(std::move(updates), weights, options), options.rank).factors;
}

} // namespace

Factors combine(std::span<const Part> parts, const CombineOptions& options)
{
    if (options.method == Method::Cat)
        return concatenated(parts);
    if (options.method == Method::Svd)
        return decomposed(concatenated(parts)).factors;
    return actsOnUpdates(options.method) ? mixedUpdates(parts, options) : mixedFactors(parts, options);
}

} // namespace isogloss::merge
