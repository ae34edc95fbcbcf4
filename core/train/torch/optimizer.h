// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_settings.h"

#include <ATen/core/Tensor.h>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::train {

/// AdamW (Loshchilov & Hutter 2019) over f32 parameters, with clipping by the
/// global gradient norm. A parameter without a gradient is left alone, as in
/// torch.optim. One thread.
class Optimizer
{
public:
    Optimizer(std::vector<at::Tensor> parameters, const record::OptimizerSettings& settings);

    /// Clips the gradients, moves the parameters, drops the gradients. Returns
    /// the norm before clipping; when that is not finite, nothing is moved.
    double step(double learningRate);
    void dropGradients();

    /// Moments and step counts by name, sharing storage: written to checkpoints,
    /// copied into on resume.
    std::vector<std::pair<std::string, at::Tensor>> state() const;

private:
    std::vector<at::Tensor> m_parameters;
    std::vector<at::Tensor> m_means; ///< of gradients
    std::vector<at::Tensor> m_squares; ///< means of squared gradients
    std::vector<at::Tensor> m_steps; ///< () f32
    record::OptimizerSettings m_settings;
};

/// Square root of the sum of squares over all defined tensors; 0 for none.
double globalNorm(const std::vector<at::Tensor>& tensors);

} // namespace isogloss::train
