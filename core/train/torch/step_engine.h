// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/decoder.h"
#include "core/record/run_settings.h"
#include "core/train/examples.h"
#include "core/train/torch/optimizer.h"

#include <functional>
#include <optional>
#include <vector>

namespace isogloss::train {

/// What one forward and backward pass holds; empty lists for a loss that is not
/// part of it. Not owned.
struct MicroBatch
{
    std::vector<const TaskExample*> task;
    std::vector<const AlignPair*> pairs;
};

/// What one optimizer step did; losses are means over the micro-batches of
/// their kind, in nats.
struct StepResult
{
    std::optional<double> taskLoss;
    std::optional<double> alignLoss;
    std::optional<double> retrieval;
    double gradNorm = 0;
    std::optional<double> taskGradNorm; ///< of each objective alone, when watched
    std::optional<double> alignGradNorm;
    std::optional<double> gradCosine;
    std::int64_t tokens = 0;
    bool isFinite = true; ///< false: a loss or gradient was not, and nothing was moved
};

struct ObjectiveOptions
{
    record::ObjectiveSettings settings;
    int alignLayer = 1; ///< 1..L
    int poolSkip = 0; ///< leading tokens left out of a mean
};

/// Computes losses, gradients and optimizer steps of method.md section 1 from
/// micro-batches of ids. Throws c10::Error as torch does. One thread.
class StepEngine
{
public:
    /// All references outlive the engine. `dropout` may be null (no dropout).
    StepEngine(const model::Decoder& decoder, const model::LoraAdapter& adapter, at::Generator* dropout,
        Optimizer& optimizer, ObjectiveOptions options);

    /// Called before every micro-batch; false drops the step.
    using Boundary = std::function<bool()>;

    /// Every micro-batch loss is divided by their number. Empty when a boundary
    /// dropped the step: gradients and parameters are as before.
    std::optional<StepResult> step(const std::vector<MicroBatch>& microBatches, double learningRate,
        bool watchGradients = false, const Boundary& boundary = {});

    /// Mean cross-entropy over all label tokens, without gradients or dropout.
    double taskLoss(const std::vector<const TaskExample*>& examples) const;
    /// Mean over the batches of `batchSize` pairs, without gradients or dropout.
    double alignLoss(const std::vector<AlignPair>& pairs, std::size_t batchSize) const;
    /// Natural-log probability of all labels together, without gradients or
    /// dropout.
    double logProbability(const std::vector<const TaskExample*>& examples) const;

    /// Examples of a task micro-batch computed at once; 0 = all. Halved when
    /// memory runs out.
    std::size_t taskChunk() const { return m_taskChunk; }

private:
    struct Sums;
    void accumulateTask(const MicroBatch& batch, double share, Sums& sums);
    void accumulateAlign(const MicroBatch& batch, double share, Sums& sums);
    void backward(const at::Tensor& loss, std::vector<at::Tensor>* watched);
    void finish(double learningRate, bool watchGradients, const Sums& sums, StepResult& result);
    at::Tensor taskLossSum(
        const std::vector<const TaskExample*>& examples, model::ForwardOptions options) const;
    at::Tensor pooled(const at::Tensor& hidden, const at::Tensor& lengths) const;

    const model::Decoder& m_decoder;
    const model::LoraAdapter& m_adapter;
    at::Generator* const m_dropout;
    Optimizer& m_optimizer;
    const ObjectiveOptions m_options;
    const std::vector<at::Tensor> m_parameters;
    std::size_t m_taskChunk = 0;
};

} // namespace isogloss::train
