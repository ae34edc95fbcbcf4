// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"
#include "core/report/run_summary.h"

#include <span>
#include <string>
#include <vector>

/// What a paper says of runs, in English.
namespace isogloss::report {

/// How the runs were computed, as a paragraph with the numbers of their records; where runs differ, all values are
/// named. Citations are keys of bibliography() in square brackets, as Pandoc reads them.
std::string methodsParagraph(std::span<const RunSummary> runs);

/// BibTeX of the program, the models (with their hashes), the methods used, and what the datasets give.
std::string bibliography(std::span<const RunSummary> runs, std::span<const record::DatasetCard> datasets);

/// Each dataset with licence, credit, consent and what may leave, as Markdown; below, what holds for the runs as a
/// whole.
std::string licenceText(std::span<const RunSummary> runs, std::span<const record::DatasetCard> datasets);

} // namespace isogloss::report
