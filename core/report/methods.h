// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"
#include "core/report/run_summary.h"

#include <map>
#include <span>
#include <string>
#include <vector>

/// What a paper says of runs, in English.
namespace isogloss::report {

/// What runs were made and tested with.
struct Sources
{
    std::vector<record::DatasetCard> datasets; ///< for training and for evaluation
    std::vector<std::string> withoutCard; ///< files of data beside which no card lies
    std::map<std::string, std::string> modelLicences; ///< by the model's name; "" where its folder states none
};

/// How the runs were computed and adapters were merged, as a paragraph with the numbers of their records; where runs differ, all values are
/// named. Citations are keys of bibliography() in square brackets, as Pandoc reads them.
std::string methodsParagraph(std::span<const RunSummary> runs);

/// BibTeX of the program, the models (with their hashes), the methods used, and of each dataset: the
/// entries that it gives, else one of its card.
std::string bibliography(std::span<const RunSummary> runs, std::span<const record::DatasetCard> datasets);

/// Each dataset with licence, credit, consent and what may leave, as Markdown; files without a card; the models; below,
/// what holds for the runs as a whole.
std::string licenceText(std::span<const RunSummary> runs, const Sources& sources);

} // namespace isogloss::report
