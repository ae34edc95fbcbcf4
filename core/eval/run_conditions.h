// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/seed_comparison.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::eval {

/// Runs that are compared: by condition, as named by who set them up.
using NamedRuns = std::vector<std::pair<std::string, std::vector<std::filesystem::path>>>;

/// As they are named; where nobody named them, put together by their settings and called by what differs
/// (report::conditionsOf). Blocks. Errors: of readRun.
Result<NamedRuns> byCondition(const std::vector<std::filesystem::path>& runs, const NamedRuns& named = {});

struct RunConditions
{
    std::vector<report::Condition> conditions;
    std::vector<std::vector<std::filesystem::path>> folders; ///< of the runs of each
    std::optional<record::Layer> layer; ///< at which alignment is compared
};

/// Alignment, task scores and forgetting of every run, with its seed. Without a layer, that which most runs aligned.
/// Blocks. Errors: of readRun and of prediction files.
Result<RunConditions> readConditions(const NamedRuns& named, std::optional<record::Layer> layer = {});

} // namespace isogloss::eval
