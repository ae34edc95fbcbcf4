// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/data/import/plan.h"
#include "core/record/dataset_card.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::data {

struct ImportReport
{
    record::DatasetCard card; ///< as dataset.json has it
    std::map<std::string, std::uint64_t> texts; ///< records of each language
    std::vector<Error> warnings;
};

/// Writes what a plan finds to a new folder: records.jsonl, dataset.json (what `terms` says of licence,
/// credit, consent and permissions, with the counts), import.json (the choices, so that they can be used
/// again) and original/ with the untouched files. The folder appears as a whole or not at all. `terms.id` is
/// the folder's name when empty. Progress in bytes of the files. Blocks; any thread. Errors: the first of
/// plan.problems, FolderExists, NoRecords{path}, those of the format (which name file and line), Stopped.
Result<ImportReport> importDataset(const ImportPlan& plan, record::DatasetCard terms,
    const std::filesystem::path& folder, std::stop_token stop = {}, const ProgressSink& progress = {});

/// The folder of a new dataset in a workspace: data/<id>, the id made from the first file's name and not
/// there yet.
std::filesystem::path newDatasetFolder(const std::filesystem::path& workspace, const ImportPlan& plan);

} // namespace isogloss::data
