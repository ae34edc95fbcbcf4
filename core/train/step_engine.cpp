// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/step_engine.h"

#include "core/model/errors.h"
#include "core/model/torch/batch.h"
#include "core/model/torch/compute_errors.h"
#include "core/train/torch/alignment_loss.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <torch/csrc/autograd/autograd.h>

namespace isogloss::train {

using model::ForwardOptions;
using model::PaddedBatch;

/// What the micro-batches of one step add up to.
struct StepEngine::Sums
{
    double task = 0;
    double align = 0;
    double retrieval = 0;
    int taskBatches = 0;
    int alignBatches = 0;
    std::int64_t tokens = 0;
    bool isWatched = false;
    std::vector<at::Tensor> taskGradients;
    std::vector<at::Tensor> alignGradients;
};

namespace {

std::int64_t labels(const std::vector<const TaskExample*>& examples)
{
    std::int64_t count = 0;
    for (const TaskExample* example : examples)
        count += static_cast<std::int64_t>(example->ids.size() - example->firstLabel);
    return count;
}

std::vector<const Ids*> sides(const std::vector<const AlignPair*>& pairs)
{
    std::vector<const Ids*> ids;
    for (const AlignPair* pair : pairs)
        ids.push_back(&pair->source);
    for (const AlignPair* pair : pairs)
        ids.push_back(&pair->target);
    return ids;
}

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
    finish(learningRate, watchGradients, sums, result);
    return result;
}

void StepEngine::finish(double learningRate, bool watchGradients, const Sums& sums, StepResult& result)
{
    result.tokens = sums.tokens;
    if (sums.taskBatches > 0)
        result.taskLoss = sums.task / sums.taskBatches;
    if (sums.alignBatches > 0) {
        result.alignLoss = sums.align / sums.alignBatches;
        result.retrieval = sums.retrieval / sums.alignBatches;
    }
    if (watchGradients && sums.taskBatches > 0)
        result.taskGradNorm = globalNorm(sums.taskGradients);
    if (watchGradients && sums.alignBatches > 0)
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

void StepEngine::backward(const at::Tensor& loss, std::vector<at::Tensor>* watched)
{
    // Gradients come back apart and are added only when all are there, so that
    // running out of memory half-way leaves the sums as they were.
    const auto gradients = torch::autograd::grad({loss}, m_parameters, {}, false, false, true);
    if (watched != nullptr)
        watched->resize(m_parameters.size());
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        add(m_parameters[i].mutable_grad(), gradients[i]);
        if (watched != nullptr)
            add((*watched)[i], gradients[i]);
    }
}

void StepEngine::accumulateTask(const MicroBatch& batch, double share, Sums& sums)
{
    ForwardOptions options;
    options.adapter = &m_adapter;
    options.dropout = m_dropout;
    const auto labelCount = static_cast<double>(labels(batch.task));
    double loss = 0;
    for (std::size_t from = 0; from < batch.task.size();) {
        const std::size_t chunk = m_taskChunk == 0 ? batch.task.size() : m_taskChunk;
        const std::size_t to = std::min(from + chunk, batch.task.size());
        const std::vector<const TaskExample*> part(batch.task.begin() + static_cast<std::ptrdiff_t>(from),
            batch.task.begin() + static_cast<std::ptrdiff_t>(to));
        const at::Tensor generator = m_dropout != nullptr ? m_dropout->get_state() : at::Tensor();
        try {
            const at::Tensor mean = taskLossSum(part, options) / labelCount;
            const double value = mean.item<double>();
            if (std::isfinite(value))
                backward(mean * share, sums.isWatched ? &sums.taskGradients : nullptr);
            loss += value;
            from = to;
        } catch (const std::exception& thrown) {
            const bool isMemory
                = model::computeError(thrown, m_decoder.device()).code == errors::DeviceMemory;
            if (!isMemory || part.size() == 1)
                throw;
            m_taskChunk = (part.size() + 1) / 2;
            if (generator.defined())
                m_dropout->set_state(generator);
        }
    }
    sums.task += loss;
    ++sums.taskBatches;
    for (const TaskExample* example : batch.task)
        sums.tokens += static_cast<std::int64_t>(example->ids.size());
}

void StepEngine::accumulateAlign(const MicroBatch& batch, double share, Sums& sums)
{
    ForwardOptions options;
    options.adapter = &m_adapter;
    options.dropout = m_dropout;
    const PaddedBatch padded = model::padRight(sides(batch.pairs), m_decoder.device());
    const auto hidden = m_decoder.hidden(padded.ids, m_options.alignLayer, options); // (2B, T, D)
    const auto both = pooled(hidden, padded.lengths).chunk(2); // 2 of (B, D)
    const AlignmentLoss align = alignmentLoss(both[0], both[1], m_options.settings);
    const double value = align.loss.item<double>();
    if (std::isfinite(value))
        backward(align.loss * (share * m_options.settings.alignWeight),
            sums.isWatched ? &sums.alignGradients : nullptr);
    sums.align += value;
    sums.retrieval += align.retrieval;
    ++sums.alignBatches;
    sums.tokens += padded.tokens;
}

at::Tensor StepEngine::pooled(const at::Tensor& hidden, const at::Tensor& lengths) const
{
    return m_options.settings.pooling == record::Pooling::Last
        ? model::lastPool(hidden, lengths)
        : model::meanPool(hidden, lengths, m_options.poolSkip);
}

at::Tensor StepEngine::taskLossSum(
    const std::vector<const TaskExample*>& examples, ForwardOptions options) const
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
    return at::cross_entropy_loss(logits, at::tensor(targets).to(device), {}, at::Reduction::Sum);
}

double StepEngine::logProbability(const std::vector<const TaskExample*>& examples) const
{
    constexpr std::size_t BatchTokens = 8192;
    const c10::NoGradGuard noGradients;
    ForwardOptions options;
    options.adapter = &m_adapter;
    double sum = 0;
    std::vector<const TaskExample*> batch;
    std::size_t longest = 0;
    const auto flush = [&] {
        if (!batch.empty())
            sum -= taskLossSum(batch, options).item<double>();
        batch.clear();
        longest = 0;
    };
    for (const TaskExample* example : examples) {
        if (std::max(longest, example->ids.size()) * (batch.size() + 1) > BatchTokens)
            flush();
        batch.push_back(example);
        longest = std::max(longest, example->ids.size());
    }
    flush();
    return sum;
}

double StepEngine::taskLoss(const std::vector<const TaskExample*>& examples) const
{
    return -logProbability(examples) / static_cast<double>(labels(examples));
}

double StepEngine::alignLoss(const std::vector<AlignPair>& pairs, std::size_t batchSize) const
{
    const c10::NoGradGuard noGradients;
    ForwardOptions options;
    options.adapter = &m_adapter;
    double sum = 0;
    int batches = 0;
    for (std::size_t from = 0; from < pairs.size(); from += batchSize) {
        if (batches > 0 && from + batchSize > pairs.size())
            break; // a smaller batch has another chance level
        std::vector<const AlignPair*> batch;
        for (std::size_t i = from; i < std::min(from + batchSize, pairs.size()); ++i)
            batch.push_back(&pairs[i]);
        const PaddedBatch padded = model::padRight(sides(batch), m_decoder.device());
        const auto hidden = m_decoder.hidden(padded.ids, m_options.alignLayer,
            options); // (2B, T, D)
        const auto both = pooled(hidden, padded.lengths).chunk(2);
        sum += alignmentLoss(both[0], both[1], m_options.settings).loss.item<double>();
        ++batches;
    }
    return sum / std::max(batches, 1);
}

} // namespace isogloss::train
