// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/seed_score.h"
#include "core/report/run_summary.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What a run folder says, as scores that can be compared over seeds; of the adapter that the run keeps.
namespace isogloss::report {

/// A measure by which answers to a task are scored.
struct TaskMeasure
{
    std::string name; ///< as SeedScore has it: "f1", "chrf"
    std::string title; ///< "F1"
    double most = 1; ///< it lies from 0 to this
    int decimals = 3; ///< that are shown where no interval tells
    std::optional<double> record::LanguageScores::*value = nullptr;
    std::optional<record::ScoreInterval> record::LanguageScores::*interval = nullptr;
};

/// Those by which any of the runs was scored. Numbers of different ones never stand in one column.
std::vector<TaskMeasure> taskMeasures(std::span<const RunSummary> runs);
bool isScoredBy(const RunSummary& run, const TaskMeasure& measure);

/// The scores of its evaluation: first the means over taught and over other languages ("supervised", "transfer"), then
/// language by language; without their parts.
std::vector<record::SeedScore> taskScores(const RunSummary& run);

/// How often each watched pair's translations find each other at that layer, source to target.
std::vector<record::SeedScore> alignmentScores(const RunSummary& run, record::Layer layer);

/// What the control text of a language is, and how it was cut.
std::string forgettingSignature(const RunSummary& run, const std::string& language, std::size_t texts);
/// Bits per character of each control language.
std::vector<record::SeedScore> forgettingScores(const RunSummary& run);

/// The layer at which runs are compared: the one that most of them aligned, of several the one in the middle; the
/// middle of the model where none aligned any. Nothing where no run has layers.
std::optional<record::Layer> commonLayer(std::span<const RunSummary> runs);

} // namespace isogloss::report
