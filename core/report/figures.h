// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/run_summary.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// Figures of runs as the files that the window saves and draws (`isogloss --render`), made without it.
namespace isogloss::report {

struct Figure
{
    std::string name; ///< of its file, without an ending
    std::string title; ///< one sentence; the caption
    std::string json; ///< a FIGURE.json as widgets/charts/figure/figure_file.h reads it
};

/// How often translations find each other, layer by layer, before and after each run: a figure a watched pair, and one
/// more for runs that watched it otherwise.
std::vector<Figure> alignmentFigures(std::span<const RunSummary> runs);

/// The losses over steps, a curve a run: task, alignment and validation, as far as there are any. Reads the events
/// of each folder. Errors: of the files.
Result<std::vector<Figure>> lossFigures(std::span<const std::filesystem::path> runFolders);

/// Scores by language with their intervals, a colour a run, a figure a measure; none without scores. What cannot be
/// compared with the first run is left out, and the title says so.
std::vector<Figure> scoreFigures(std::span<const RunSummary> runs);

} // namespace isogloss::report
