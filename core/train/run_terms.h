// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/data_terms.h"
#include "core/record/run_settings.h"

#include <string>
#include <vector>

namespace isogloss::train {

/// Under which terms the data of a run stand, as the cards of its datasets say; the adapter inherits them.
struct RunTerms
{
    record::DataTerms data;
    std::vector<std::string> evaluationOnly; ///< datasets that are trained on although marked for evaluation
};

/// Reads the cards beside the files that the run learns from and is judged by; a file without one states
/// nothing. Errors: EvaluationOnly{path, field} when the run would learn from a dataset that is marked so and
/// data.evaluation_only_reason gives no reason; of the cards.
Result<RunTerms> readTerms(const record::DataSettings& data);

/// As record::writeDataTerms, and "evaluation_only": [names] where there are some.
Json toJson(const RunTerms& terms);

} // namespace isogloss::train
