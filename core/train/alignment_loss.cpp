// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/alignment_loss.h"

#include <ATen/ATen.h>

namespace isogloss::train {

namespace {

using record::Direction;

at::Tensor unit(const at::Tensor& vectors)
{
    return vectors / at::norm(vectors, 2, {1}, true).clamp_min(1e-8); // (B, D)
}

/// Mean of one or both directions of a measure of `cosines` (B queries, B
/// candidates), forward given.
template <typename Measure>
auto directed(const at::Tensor& cosines, Direction direction, const Measure& measure)
{
    if (direction == Direction::Forward)
        return measure(cosines);
    if (direction == Direction::Backward)
        return measure(cosines.t());
    return (measure(cosines) + measure(cosines.t())) / 2;
}

at::Tensor chosenWrongly(const at::Tensor& logits)
{
    return -logits.log_softmax(1).diagonal().mean(); // (B, B) -> ()
}

at::Tensor hitShare(const at::Tensor& cosines)
{
    const auto right = cosines.diagonal().unsqueeze(1); // (B, 1)
    return cosines.ge(right).sum(1).eq(1).to(at::kDouble).mean(); // only the right one reaches it
}

} // namespace

AlignmentLoss alignmentLoss(
    const at::Tensor& source, const at::Tensor& target, const record::ObjectiveSettings& settings)
{
    const auto s = settings.stopGradient == record::StopGradient::Source ? source.detach() : source;
    const auto t = settings.stopGradient == record::StopGradient::Target ? target.detach() : target;
    const auto cosines = unit(s).matmul(unit(t).t()); // (B sources, B targets)
    AlignmentLoss result;
    result.retrieval = directed(cosines.detach(), settings.direction, hitShare).item<double>();
    if (settings.distance == record::Distance::MeanSquaredError)
        result.loss = (s - t).square().mean();
    else
        result.loss = directed(cosines / settings.temperature, settings.direction, chosenWrongly);
    return result;
}

} // namespace isogloss::train
