// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/seed_score.h"
#include "core/report/run_summary.h"

#include <span>
#include <vector>

/// What a run folder says, as scores that can be compared over seeds; of the adapter that the run keeps.
namespace isogloss::report {

/// How often each watched pair's translations find each other at that layer, source to target.
std::vector<record::SeedScore> alignmentScores(const RunSummary& run, record::Layer layer);

/// Bits per character of each control language.
std::vector<record::SeedScore> forgettingScores(const RunSummary& run);

/// The layer at which runs are compared: the one that most of them aligned, of several the one in the middle; the
/// middle of the model where none aligned any. Nothing where no run has layers.
std::optional<record::Layer> commonLayer(std::span<const RunSummary> runs);

} // namespace isogloss::report
