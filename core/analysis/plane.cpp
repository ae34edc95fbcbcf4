// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/plane.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <cassert>

namespace isogloss::analysis {

PrincipalPlane principalPlane(const at::Tensor& vectors)
{
    const c10::InferenceMode inference;
    assert(vectors.size(0) > 1);
    const at::Tensor wide = vectors.to(at::kDouble); // (N, D)
    const at::Tensor centred = wide - wide.mean(0, true);
    // Of the inner products rather than of the vectors: N is some hundreds, D may be thousands.
    const auto [values, directions] = at::linalg_eigh(centred.matmul(centred.t())); // (N), (N, N), ascending
    const std::int64_t count = vectors.size(0);
    PrincipalPlane plane;
    plane.points.resize(static_cast<std::size_t>(count));
    double held = 0;
    for (const std::int64_t axis : {0, 1}) {
        const double value = std::max(0.0, values[count - 1 - axis].item<double>());
        held += value;
        at::Tensor scores = directions.select(1, count - 1 - axis) * std::sqrt(value); // (N)
        const double longest = scores[scores.abs().argmax()].item<double>();
        scores = (longest < 0 ? -scores : scores).contiguous();
        for (std::size_t i = 0; i < plane.points.size(); ++i)
            plane.points[i][static_cast<std::size_t>(axis)] = scores.const_data_ptr<double>()[i];
    }
    const double all = centred.square().sum().item<double>();
    plane.explained = all > 0 ? std::min(1.0, held / all) : 0;
    return plane;
}

std::vector<double> squaredDistances(const at::Tensor& vectors)
{
    const c10::InferenceMode inference;
    const at::Tensor wide = vectors.to(at::kDouble); // (N, D)
    const at::Tensor lengths = wide.square().sum(1); // (N)
    at::Tensor distances = (lengths.unsqueeze(1) + lengths.unsqueeze(0) - 2 * wide.matmul(wide.t()))
                               .clamp_min_(0)
                               .contiguous(); // (N, N)
    distances.diagonal().zero_();
    const double* const data = distances.const_data_ptr<double>();
    return {data, data + distances.numel()};
}

} // namespace isogloss::analysis
