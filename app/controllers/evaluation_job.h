// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/eval/evaluate.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace isogloss::app {

class ModelCache;

/// What a run is to be tested on.
struct RunTest
{
    std::filesystem::path run; ///< its folder
    std::vector<eval::TestFile> files;
    std::size_t mostRecords = 0; ///< of each language; 0: all
    bool withBase = true; ///< the model without the adapter answers too
};

/// Lets the run's adapter answer, and its base beside it, and puts scores and answers into the run's evaluation/
/// and evaluation/base/, in place of those before; when stopped or failed, those before stay. Progress counts
/// answers. Blocks. Errors: of the files, of opening model and adapter, of eval::evaluate, Stopped.
Result<void> evaluateRun(
    ModelCache& models, const RunTest& test, const std::stop_token& stop, const ProgressSink& progress);

} // namespace isogloss::app
