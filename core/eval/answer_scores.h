// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/seed_score.h"
#include "core/report/run_summary.h"

#include <filesystem>
#include <vector>

namespace isogloss::eval {

/// report::taskScores of a run, answer by answer where predictions lie beside the scores in its evaluation folder and
/// F1 is counted. chrF++ has values alone. Errors: of prediction files that are there.
Result<std::vector<record::SeedScore>> answerScores(
    const std::filesystem::path& evaluation, const report::RunSummary& run);

} // namespace isogloss::eval
