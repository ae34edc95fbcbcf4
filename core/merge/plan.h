// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"

namespace isogloss::merge {

/// What a merge will come to.
struct MergePlan
{
    int rank = 0; ///< of the result; the largest it can be where kept energy chooses it
    std::uint64_t bytes = 0; ///< of the numbers of the result
    std::uint64_t largestBytes = 0; ///< of the weights file of the largest source
    std::vector<record::LogLine> notes; ///< what is worth knowing but no error
};

/// Reads the adapters and says what will come of them, or why nothing can; computes and writes nothing. Errors:
/// those of mergeAdapters before it computes.
Result<MergePlan> planMerge(const MergeOptions& options);

/// Two updates of one linear.
struct ModuleComparison
{
    int layer = 1; ///< 1..L
    std::string linear; ///< "q_proj"
    Interference interference;
};

/// How two adapters get on, linear by linear, where both act; layer by layer from the first. Empty when stopped.
/// Errors: those of readModules, MergeBases, MergeSizes, MergeRepeated. Progress counts linears.
Result<std::optional<std::vector<ModuleComparison>>> compareAdapters(const std::filesystem::path& one,
    const std::filesystem::path& other, std::stop_token stop = {}, const ProgressSink& progress = {});

/// mergeReportJson with "largest_source_bytes" and the notes of the plan.
Json mergePlanJson(const MergePlan& plan, const MergeReport& report);

} // namespace isogloss::merge
