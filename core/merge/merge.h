// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/merge/method.h"
#include "core/merge/weights.h"
#include "core/record/run_event.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::merge {

/// An adapter that goes into a merge.
struct Source
{
    std::filesystem::path adapter; ///< PEFT folder
    Weights weights;
};

struct MergeOptions
{
    Method method = Method::Svd;
    std::vector<Source> sources; ///< at least one
    std::optional<int> rank; ///< of the result; empty = the largest among the sources. Cat keeps all
    std::optional<double>
        keptEnergy; ///< svd alone, 0..1: the smallest rank that keeps this share of the energy
    double density = 0.5; ///< share of entries that pruning keeps, 0..1
    bool votesByNumber = false; ///< signs are elected by the number of entries, not their sum
    std::uint64_t seed = 1; ///< of what is drawn at random
    std::string recipe; ///< what a person calls it when it is more than a method: "layer_swap"; may be empty
    std::filesystem::path base; ///< model folder that all must fit; empty = not checked
    std::string baseHash = {}; ///< its model::modelHash, which adapters that state theirs must share; empty = not compared
};

/// How two updates of one linear get on; of the first two sources.
struct Interference
{
    double cosine = 0; ///< of the updates as vectors, -1..1
    std::vector<double> norms; ///< Frobenius, weights not applied
    double signConflicts = 0; ///< share of entries where both act, with opposite signs, 0..1
    double outputOverlap
        = 0; ///< mean squared cosine of the principal angles between the spaces they write to, 0..1
    double inputOverlap = 0; ///< between those they read from
};

struct ModuleReport
{
    int layer = 1; ///< 1..L
    std::string linear; ///< "q_proj"
    double error = 0; ///< || merged - sum w dW || / || sum w dW ||
    std::optional<Interference> interference; ///< empty where fewer than two adapters have this linear
};

/// What a merge made and what it lost.
struct MergeReport
{
    Method method = Method::Svd;
    int rank = 0;
    double keptEnergy = 1; ///< 1 - || merged - sum w dW ||^2 / || sum w dW ||^2 over all linears; not below 0
    std::uint64_t bytes = 0; ///< of the weights file
    std::vector<ModuleReport> modules;
    std::vector<record::LogLine> notes; ///< what is worth knowing but no error
};

/// Merges adapters into a new PEFT folder with isogloss.json beside it; the sources are never touched, and
/// nothing is left behind on an error. Every merge first gives each source alone back with weight 1, or fails
/// (MergeSelfTest). Same inputs and seed give the same bytes. Empty when stopped. Errors: those of
/// readModules, MergeNothing, MergeSetting, MergeSettingUnused, MergeBases, MergeOtherBase, MergeSizes, MergeRanks (which methods take unequal
/// ranks), MergeRepeated, MergeOutput, FileUnwritable. Progress counts linears.
Result<std::optional<MergeReport>> mergeAdapters(const MergeOptions& options,
    const std::filesystem::path& outFolder, std::stop_token stop = {}, const ProgressSink& progress = {});

/// Everything of mergeAdapters but the writing: what it would make and lose. `bytes` counts the numbers alone.
Result<std::optional<MergeReport>> tryMerge(
    const MergeOptions& options, std::stop_token stop = {}, const ProgressSink& progress = {});

/// {"cosine", "norms", "sign_conflicts", "output_overlap", "input_overlap"}
Json toJson(const Interference& interference);

/// {"method", "rank", "kept_energy", "bytes", "modules": [{"layer", "linear", "error", "cosine", "norms",
/// "sign_conflicts", "output_overlap", "input_overlap"}], "identity_test": "passed", "notes": [...]}
Json mergeReportJson(const MergeReport& report);

} // namespace isogloss::merge
