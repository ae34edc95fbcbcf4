// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/step_engine.h"

#include "core/train/torch/step_sums.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <torch/csrc/autograd/autograd.h>

namespace isogloss::train {

namespace {

void add(at::Tensor& sum, const at::Tensor& term)
{
    if (!term.defined())
        return;
    if (sum.defined())
        sum.add_(term);
    else
        sum = term.clone(at::MemoryFormat::Contiguous);
}

double cosine(const std::vector<at::Tensor>& x, const std::vector<at::Tensor>& y)
{
    double dot = 0;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        if (x[i].defined() && y[i].defined())
            dot += (x[i] * y[i]).sum().item<double>();
    const double norms = globalNorm(x) * globalNorm(y);
    return norms > 0 ? dot / norms : 0;
}

} // namespace

void addTo(std::vector<at::Tensor>& sums, const std::vector<at::Tensor>& gradients)
{
    sums.resize(gradients.size());
    for (std::size_t i = 0; i < gradients.size(); ++i)
        add(sums[i], gradients[i]);
}

StepEngine::StepEngine(const model::Decoder& decoder, const model::LoraAdapter& adapter,
    at::Generator* dropout, Optimizer& optimizer, ObjectiveOptions options)
    : m_decoder(decoder)
    , m_adapter(adapter)
    , m_dropout(dropout)
    , m_optimizer(optimizer)
    , m_options(std::move(options))
    , m_parameters(adapter.parameters())
{
}

std::optional<StepResult> StepEngine::step(const std::vector<MicroBatch>& microBatches, double learningRate,
    bool watchGradients, const Boundary& boundary)
{
    const double share = 1 / static_cast<double>(microBatches.size());
    Sums sums;
    sums.isWatched = watchGradients;
    m_optimizer.dropGradients();
    for (const MicroBatch& batch : microBatches) {
        if (boundary && !boundary()) {
            m_optimizer.dropGradients();
            return std::nullopt;
        }
        if (!batch.task.empty())
            accumulateTask(batch, share, sums);
        if (!batch.pairs.empty())
            accumulateAlign(batch, share, sums);
    }
    StepResult result;
    finish(learningRate, sums, result);
    return result;
}

void StepEngine::finish(double learningRate, const Sums& sums, StepResult& result)
{
    result.tokens = sums.tokens;
    result.newTaskChunk = sums.newTaskChunk;
    result.newAlignChunk = sums.newAlignChunk;
    if (sums.taskBatches > 0)
        result.taskLoss = sums.task / sums.taskBatches;
    if (sums.alignBatches > 0) {
        result.alignLoss = sums.align / sums.alignBatches;
        result.retrieval = sums.retrieval / sums.alignBatches;
    }
    if (sums.isWatched && sums.taskBatches > 0)
        result.taskGradNorm = globalNorm(sums.taskGradients);
    if (sums.isWatched && sums.alignBatches > 0)
        result.alignGradNorm = globalNorm(sums.alignGradients);
    if (result.taskGradNorm && result.alignGradNorm)
        result.gradCosine = cosine(sums.taskGradients, sums.alignGradients);
    result.isFinite = std::isfinite(sums.task) && std::isfinite(sums.align);
    if (!result.isFinite) {
        m_optimizer.dropGradients();
        return;
    }
    result.gradNorm = m_optimizer.step(learningRate);
    result.isFinite = std::isfinite(result.gradNorm);
}

model::ForwardOptions StepEngine::forwardOptions(at::Generator* dropout) const
{
    model::ForwardOptions options;
    options.adapter = &m_adapter;
    options.dropout = dropout;
    return options;
}

/// Of the parameters, apart from their sums, so that running out of memory half-way leaves these as they
/// were. `pull` is the gradient of `of` when that is not a number.
StepEngine::Tensors StepEngine::gradients(const at::Tensor& of, const at::Tensor& pull) const
{
    const Tensors pulls = pull.defined() ? Tensors{pull} : Tensors{};
    return torch::autograd::grad({of}, m_parameters, pulls, false, false, true);
}

void StepEngine::keep(const Tensors& gradients, Tensors* watched)
{
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        add(m_parameters[i].mutable_grad(), gradients[i]);
    if (watched != nullptr)
        addTo(*watched, gradients);
}

} // namespace isogloss::train
