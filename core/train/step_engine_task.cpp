// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/batch.h"
#include "core/train/torch/halving.h"
#include "core/train/torch/step_sums.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

/// The task loss: cross-entropy of label tokens.
namespace isogloss::train {

using model::ForwardOptions;
using model::PaddedBatch;

namespace {

double labelCount(const std::vector<const TaskExample*>& examples)
{
    std::size_t count = 0;
    for (const TaskExample* example : examples)
        count += example->ids.size() - example->firstLabel;
    return static_cast<double>(count);
}

/// Computes the examples in batches of bounded size, without gradients; false when stopped before the last.
bool inBatches(const std::vector<const TaskExample*>& examples, const std::stop_token& stop,
    const std::function<void(const std::vector<const TaskExample*>&)>& compute)
{
    constexpr std::size_t BatchTokens = 8192;
    const c10::NoGradGuard noGradients;
    for (auto from = examples.begin(); from != examples.end();) {
        if (stop.stop_requested())
            return false;
        auto to = from;
        for (std::size_t longest = 0; to != examples.end(); ++to) {
            longest = std::max(longest, (*to)->ids.size());
            if (to != from && longest * static_cast<std::size_t>(to - from + 1) > BatchTokens)
                break;
        }
        compute({from, to});
        from = to;
    }
    return true;
}

} // namespace

void StepEngine::accumulateTask(const MicroBatch& batch, double share, Sums& sums)
{
    const double labels = labelCount(batch.task);
    for (auto from = batch.task.begin(); from != batch.task.end();) {
        const auto left = static_cast<std::size_t>(batch.task.end() - from);
        const auto to = from + static_cast<std::ptrdiff_t>(partSize(left, m_taskChunk));
        const auto compute = [&] { sums.task += taskPartLoss({from, to}, labels, share, sums); };
        if (fitsOrHalves(m_decoder.device(), m_dropout, left, m_taskChunk, compute))
            from = to;
        else
            sums.newTaskChunk = m_taskChunk;
    }
    ++sums.taskBatches;
    for (const TaskExample* example : batch.task)
        sums.tokens += static_cast<std::int64_t>(example->ids.size());
}

double StepEngine::taskPartLoss(const Examples& examples, double labels, double share, Sums& sums)
{
    const at::Tensor loss = taskLossSum(examples, forwardOptions(m_dropout)) / labels;
    const double value = loss.item<double>();
    if (std::isfinite(value))
        keep(gradients(loss * share), sums.isWatched ? &sums.taskGradients : nullptr);
    return value;
}

at::Tensor StepEngine::taskLossSum(const Examples& examples, const ForwardOptions& options) const
{
    return labelLosses(examples, options, at::Reduction::Sum);
}

at::Tensor StepEngine::labelLosses(
    const Examples& examples, ForwardOptions options, std::int64_t reduction) const
{
    std::vector<const Ids*> ids;
    for (const TaskExample* example : examples)
        ids.push_back(&example->ids);
    const PaddedBatch padded = model::padRight(ids, m_decoder.device());
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> targets;
    for (std::size_t b = 0; b < examples.size(); ++b)
        for (std::size_t t = examples[b]->firstLabel; t < ids[b]->size(); ++t) {
            rows.push_back(
                static_cast<std::int64_t>(b) * padded.ids.size(1) + static_cast<std::int64_t>(t) - 1);
            targets.push_back((*ids[b])[t]);
        }
    const auto device = m_decoder.device();
    options.rows = at::tensor(rows).to(device); // (N)
    const auto labelled = m_decoder.hidden(padded.ids, m_decoder.config().layers, options); // (N, D)
    const auto logits = m_decoder.logits(labelled).to(at::kFloat); // (N, V)
    return at::cross_entropy_loss(logits, at::tensor(targets).to(device), {}, reduction);
}

std::optional<double> StepEngine::taskLoss(const Examples& examples, std::stop_token stop) const
{
    double sum = 0;
    const bool isWhole = inBatches(examples, stop, [&](const Examples& batch) {
        sum += taskLossSum(batch, forwardOptions(nullptr)).item<double>();
    });
    return isWhole ? std::optional(sum / labelCount(examples)) : std::nullopt;
}

std::optional<std::vector<double>> StepEngine::logProbabilities(
    const Examples& examples, std::stop_token stop) const
{
    std::vector<double> sums;
    const bool isWhole = inBatches(examples, stop, [&](const Examples& batch) {
        const at::Tensor losses
            = labelLosses(batch, forwardOptions(nullptr), at::Reduction::None).to(at::kDouble).cpu(); // (N)
        std::int64_t first = 0;
        for (const TaskExample* example : batch) {
            const auto labels = static_cast<std::int64_t>(example->ids.size() - example->firstLabel);
            sums.push_back(-losses.narrow(0, first, labels).sum().item<double>());
            first += labels;
        }
    });
    return isWhole ? std::optional(std::move(sums)) : std::nullopt;
}

} // namespace isogloss::train
