// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/eval/run_conditions.h"
#include "core/report/table.h"

#include <filesystem>
#include <vector>

namespace isogloss::eval {

struct WrittenReport
{
    std::vector<report::Table> tables;
    std::vector<std::filesystem::path> figures; ///< FIGURE.json files, to be drawn by `isogloss --render`
};

/// What a paper needs of runs, of any set of them, as files of a folder (made when it is not there): report.md, each
/// table as CSV and LaTeX, numbers.csv (report/long_table.h), figures/NAME.json, methods.md, references.bib and
/// licences.md. Differences are to the first run, or to the first condition over seeds. Blocks. Errors: of readRun, of
/// prediction files, of writing.
Result<WrittenReport> writeReport(const NamedRuns& runs, const std::filesystem::path& folder);

} // namespace isogloss::eval
