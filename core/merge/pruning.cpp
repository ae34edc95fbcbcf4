// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/pruning.h"

#include <ATen/ATen.h>

namespace isogloss::merge {

at::Tensor keepLargest(const at::Tensor& tensor, double density)
{
    if (density >= 1)
        return tensor;
    const auto count = static_cast<std::int64_t>(density * static_cast<double>(tensor.numel()));
    const auto flat = tensor.reshape(-1);
    const auto places = std::get<1>(at::topk(flat.abs(), count));
    return at::zeros_like(flat).index_copy(0, places, flat.index_select(0, places)).reshape(tensor.sizes());
}

at::Tensor keepDrawn(const at::Tensor& tensor, double density, const MaskSource& mask)
{
    return density >= 1 ? tensor : tensor * mask(tensor.sizes()) / density;
}

at::Tensor weightedSum(std::span<const at::Tensor> tensors, std::span<const double> weights)
{
    at::Tensor sum = tensors[0] * weights[0];
    for (std::size_t i = 1; i < tensors.size(); ++i)
        sum += tensors[i] * weights[i];
    return sum;
}

at::Tensor electedMean(std::span<const at::Tensor> tensors, std::span<const double> weights, SignVote vote)
{
    at::Tensor votes = at::zeros_like(tensors[0]);
    for (const at::Tensor& tensor : tensors)
        votes += vote == SignVote::Total ? tensor : tensor.sign();
    const at::Tensor elected = at::where(votes.ge(0), at::ones_like(votes), -at::ones_like(votes));
    at::Tensor sum = at::zeros_like(votes);
    at::Tensor voters = at::zeros_like(votes);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const at::Tensor agrees = tensors[i].sign().eq(elected).to(at::kFloat);
        sum += tensors[i] * agrees * weights[i];
        voters += agrees;
    }
    return sum / voters.clamp_min(1);
}

} // namespace isogloss::merge
