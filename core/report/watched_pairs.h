// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/run_summary.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace isogloss::report {

/// Runs that watched one pair on the same sentences and in the same way, so that their numbers may stand beside each
/// other.
struct WatchedTogether
{
    std::string source; ///< language keys
    std::string target;
    std::string name; ///< of files: "alignment-eng_Latn-swh_Latn"; the next runs of the pair have "-2" behind it
    std::vector<std::size_t> runs; ///< places among those that were given; of the adapter that each keeps
    std::vector<std::size_t> bases; ///< of those the first of each base model, which says how it was before
    std::string note; ///< why they do not stand with the first ones of the pair, without a full stop; "" for those
};

/// In the order of the runs.
std::vector<WatchedTogether> watchedTogether(std::span<const RunSummary> runs);

/// "base model"; with its name where they have several.
std::string baseName(const WatchedTogether& watched, const RunSummary& run);

} // namespace isogloss::report
