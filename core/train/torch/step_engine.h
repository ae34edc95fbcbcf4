// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/decoder.h"
#include "core/record/run_settings.h"
#include "core/train/examples.h"
#include "core/train/torch/alignment_loss.h"
#include "core/train/torch/optimizer.h"

#include <functional>
#include <optional>
#include <stop_token>
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
    /// Set when memory ran out in this step: how many records, or sentences of both sides, are computed at
    /// once from now on.
    std::optional<std::size_t> newTaskChunk;
    std::optional<std::size_t> newAlignChunk;
};

struct ObjectiveOptions
{
    record::ObjectiveSettings settings;
    int alignLayer = 1; ///< 1..L
    int poolSkip = 0; ///< leading tokens left out of a mean
};

/// Computes losses, gradients and optimizer steps of method.md section 1 from
/// micro-batches of ids. When memory runs out, task micro-batches are computed in parts; alignment batches
/// keep their size, which defines the objective, and are computed twice, in parts (Gao et al. 2021, arXiv
/// 2101.06983). Throws c10::Error as torch does, also when one record does not fit. One thread.
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

    // Without gradients or dropout; empty when stopped.

    /// Mean cross-entropy over all label tokens.
    std::optional<double> taskLoss(
        const std::vector<const TaskExample*>& examples, std::stop_token stop = {}) const;
    /// Mean over the batches of `batchSize` pairs.
    std::optional<double> alignLoss(
        const std::vector<AlignPair>& pairs, std::size_t batchSize, std::stop_token stop = {}) const;
    /// Natural-log probability of all labels of each example together.
    std::optional<std::vector<double>> logProbabilities(
        const std::vector<const TaskExample*>& examples, std::stop_token stop = {}) const;

private:
    struct Sums;
    using Tensors = std::vector<at::Tensor>;
    using Examples = std::vector<const TaskExample*>;
    using Sentences = std::vector<const Ids*>;

    void accumulateTask(const MicroBatch& batch, double share, Sums& sums);
    double taskPartLoss(const Examples& examples, double labels, double share, Sums& sums);
    at::Tensor taskLossSum(const Examples& examples, const model::ForwardOptions& options) const;
    at::Tensor labelLosses(
        const Examples& examples, model::ForwardOptions options, std::int64_t reduction) const;

    void accumulateAlign(const MicroBatch& batch, double share, Sums& sums);
    AlignmentLoss alignAtOnce(const Sentences& sentences, double share, Sums& sums);
    AlignmentLoss alignInParts(const Sentences& sentences, double share, Sums& sums);
    at::Tensor vectors(const Sentences& sentences, at::Generator* dropout) const;

    model::ForwardOptions forwardOptions(at::Generator* dropout) const;
    Tensors gradients(const at::Tensor& of, const at::Tensor& pull = {}) const;
    void keep(const Tensors& gradients, Tensors* watched);
    void finish(double learningRate, const Sums& sums, StepResult& result);

    const model::Decoder& m_decoder;
    const model::LoraAdapter& m_adapter;
    at::Generator* const m_dropout;
    Optimizer& m_optimizer;
    const ObjectiveOptions m_options;
    const Tensors m_parameters;
    std::size_t m_taskChunk = 0; ///< records computed at once; 0 = all. Halved when memory runs out
    std::size_t m_alignChunk = 0; ///< sentences computed at once, recomputed; 0 = all, without
};

} // namespace isogloss::train
