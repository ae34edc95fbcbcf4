// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/transfer_scores.h"
#include "core/train/run_folder.h"

#include <map>
#include <string>
#include <vector>

namespace isogloss::train {

/// How many texts of each of these languages a run was trained on, as a measure to be held fixed; empty where the record
/// of an older version does not tell. Errors: of run.json.
Result<std::map<std::string, double>> trainingTexts(
    const RunFolder& folder, const std::vector<analysis::TransferScore>& languages);

/// What a run scores by language, from its evaluation. Errors: of evaluation/scores.json.
Result<analysis::TransferScores> transferScores(const RunFolder& folder);

} // namespace isogloss::train
