// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/comparison_set.h"
#include "core/store/rows/comparison_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Sets of runs that are compared (record/comparison_set.h) among the experiments and in the queue.
namespace isogloss::store {

/// What became of a set that was queued.
struct QueuedComparison
{
    ComparisonId id;
    std::string name; ///< with a number where the wanted one was taken
    std::vector<QueueId> queued;
    int alreadyThere = 0; ///< runs of the same settings that are done or wait already; they count as the set's
};

/// Keeps the set under a name and puts its runs behind all others, seed by seed, so that a first answer comes
/// before the last seed is done. A run whose settings were computed to the end, or wait already, is taken as it is.
Result<QueuedComparison> queueComparison(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, record::SetKind kind, const std::vector<record::SetMember>& members);

/// A member with what became of it.
struct ComparedMember
{
    std::string condition;
    std::int64_t seed = 0;
    std::filesystem::path folder; ///< absolute, of its newest run that was computed to the end; empty before
};

/// In the order of the set.
Result<std::vector<ComparedMember>> membersOf(
    const Database& database, const WorkspaceFolder& workspace, ComparisonId comparison);

/// Newest first.
Result<std::vector<ComparisonRow>> comparisons(const Database& database);
/// The comparison with this name; nothing when there is none.
Result<std::optional<ComparisonRow>> comparisonNamed(const Database& database, const std::string& name);

} // namespace isogloss::store
