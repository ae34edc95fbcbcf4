// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/optimizer.h"

#include <ATen/ATen.h>
#include <cmath>

namespace isogloss::train {

Optimizer::Optimizer(std::vector<at::Tensor> parameters, const record::OptimizerSettings& settings)
    : m_parameters(std::move(parameters))
    , m_settings(settings)
{
    for (const at::Tensor& parameter : m_parameters) {
        m_means.push_back(at::zeros_like(parameter).detach());
        m_squares.push_back(at::zeros_like(parameter).detach());
        m_steps.push_back(at::zeros({}, parameter.options().requires_grad(false)));
    }
}

double Optimizer::step(double learningRate)
{
    const c10::NoGradGuard noGradients;
    std::vector<at::Tensor> parameters;
    std::vector<at::Tensor> gradients;
    std::vector<at::Tensor> means;
    std::vector<at::Tensor> squares;
    std::vector<at::Tensor> steps;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (!m_parameters[i].grad().defined())
            continue;
        parameters.push_back(m_parameters[i]);
        // the fused kernel walks plain memory, whatever the strides of a gradient
        gradients.push_back(m_parameters[i].grad().contiguous());
        means.push_back(m_means[i]);
        squares.push_back(m_squares[i]);
        steps.push_back(m_steps[i]);
    }
    const double norm = globalNorm(gradients);
    if (!std::isfinite(norm)) {
        dropGradients();
        return norm;
    }
    for (at::Tensor& step : steps)
        step.add_(1);
    // 1e-6: torch.nn.utils.clip_grad_norm_
    if (m_settings.maxGradNorm > 0 && norm + 1e-6 > m_settings.maxGradNorm)
        for (at::Tensor& gradient : gradients)
            gradient.mul_(m_settings.maxGradNorm / (norm + 1e-6));
    if (!parameters.empty())
        at::_fused_adamw_(parameters, gradients, means, squares, {}, steps, learningRate, m_settings.beta1,
            m_settings.beta2, m_settings.weightDecay, m_settings.epsilon, false, false);
    dropGradients();
    return norm;
}

void Optimizer::dropGradients()
{
    for (at::Tensor& parameter : m_parameters)
        parameter.mutable_grad().reset();
}

std::vector<std::pair<std::string, at::Tensor>> Optimizer::state() const
{
    std::vector<std::pair<std::string, at::Tensor>> all;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const std::string index = std::to_string(i);
        all.emplace_back("mean." + index, m_means[i]);
        all.emplace_back("square." + index, m_squares[i]);
        all.emplace_back("step." + index, m_steps[i]);
    }
    return all;
}

double globalNorm(const std::vector<at::Tensor>& tensors)
{
    std::vector<at::Tensor> norms;
    for (const at::Tensor& tensor : tensors)
        if (tensor.defined())
            norms.push_back(at::norm(tensor).to(at::kFloat));
    return norms.empty() ? 0 : at::norm(at::stack(norms)).item<double>();
}

} // namespace isogloss::train
