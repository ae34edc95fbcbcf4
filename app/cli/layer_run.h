// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/session.h"
#include "core/analysis/layers.h"

#include <string>
#include <vector>

namespace isogloss::cli {

/// The base model that a run was made with. Errors: of run.json.
Result<std::string> modelOfRun(const std::string& run);

/// Adds "run" and "run_steps" to a document, one entry a pair (sentence_steps.h): of the first two texts with each
/// adapter that the run kept or, without texts, of the sentences that it watched. Errors: NothingWatched,
/// NoCheckpoints, those of watchedSentences and followAdapters.
Result<void> addRunSteps(Json& document, const std::string& run, const OpenedModel& opened,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options, const Session& session,
    ProgressLine& line);

/// For people: how many sentences meet at each step, and where.
void sayRunSteps(const Json& document, const Session& session);

} // namespace isogloss::cli
