// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/merge/merge.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace isogloss::cli {

/// Which adapters go into a merge and how much of each, in the words of the command line. N counts the adapters
/// from 1.
struct SourceWords
{
    std::vector<std::string> adapters; ///< FOLDER=WEIGHT, or the folder alone with weight 1
    std::vector<std::string> inside; ///< N=FIRST-LAST: only in these layers
    std::vector<std::string> outside; ///< N=FIRST-LAST: only in the others
    int transition = 0; ///< layers beside a band that get some of it
    std::vector<std::string> layerWeights; ///< N=LAYERS:WEIGHT,...; over what a band gives
    std::vector<std::string> moduleWeights; ///< N=MODULE:WEIGHT,...

    /// All but the adapters.
    void addTo(CLI::App& command);
};

/// Errors: NotAnArgumentPair{value, allowed}.
Result<std::vector<merge::Source>> sourcesOf(const SourceWords& words);

} // namespace isogloss::cli
