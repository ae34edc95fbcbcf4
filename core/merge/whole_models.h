// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"

namespace isogloss::merge {

/// What came of the updates of adapters in a base.
struct IntoBaseReport
{
    double keptEnergy = 1; ///< 1 - || saved - (W + dW) ||^2 / || dW ||^2: what rounding to the base's type leaves; not below 0
    std::vector<record::LogLine> notes; ///< what is worth knowing but no error
};

/// Adds the weighted updates of adapters to the weights of a base and writes the whole model into a new
/// folder, file by file, tokenizer and configuration with it: W + sum_i w_i s_i B_i A_i, computed in f32 and
/// saved in the base's type; isogloss.json beside them says what went in and what may be done with it. Only sources
/// and base of the options count. Empty when stopped. Nothing is left behind then, nor on an error. Errors: those of
/// checkCompatible and of reading models, TensorMissing where an adapter has an update for what the base does not hold.
/// Progress counts tensors.
Result<std::optional<IntoBaseReport>> mergeIntoBase(const MergeOptions& options,
    const std::filesystem::path& outFolder, std::stop_token stop = {}, const ProgressSink& progress = {});

/// What two models of one shape have different in their linears, as an adapter of the given rank: the best
/// approximation of (other - base) by an SVD of each difference. What is not linear (embeddings, norms)
/// cannot be part of it and is counted. isogloss.json names both models. Empty when stopped. Errors: MergeOutput, MergeSizes, those of reading
/// models. Progress counts linears.
struct DifferenceReport
{
    double keptEnergy = 1; ///< of all differences of linears
    int otherTensors = 0; ///< tensors that differ and are no linear
};
Result<std::optional<DifferenceReport>> differenceAsAdapter(const std::filesystem::path& base,
    const std::filesystem::path& other, int rank, const std::filesystem::path& outFolder,
    std::stop_token stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::merge
