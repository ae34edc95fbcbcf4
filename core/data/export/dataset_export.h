// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// A dataset to export: its records and what is known of it.
struct ExportSource
{
    std::filesystem::path records;
    record::DatasetCard card; ///< only with an id when there is no dataset.json
};

/// The folder of a dataset, or its records.jsonl, with the dataset.json beside it. Errors: of files and JSON.
Result<ExportSource> exportSource(const std::filesystem::path& path);

struct ExportReport
{
    std::uint64_t records = 0;
    std::uint64_t leftOut = 0; ///< that have no text in the languages the format needs
    std::vector<std::string> languages;
    std::vector<std::string> lostFields; ///< of text records, which the format has no place for
    bool isPermitted = false; ///< by every dataset; otherwise one does not state what may leave
};

/// "tsv", "jsonl", "tmx", "moses", "reference".
std::vector<std::string_view> exportFormats();

/// Writes datasets to one file (a file per language for moses) with their credits beside it; several get
/// their id in front of their keys. `languages`: which, in this order; all when empty. Blocks; any thread.
/// Errors: MayNotLeave{path, value, reason} when a dataset lets
/// no text leave, ExportFormatUnknown{value, allowed}, NotHeld,
/// TasksNotHeld, TwoLanguagesNeeded, NothingToImport, Stopped, of files and records with path and line.
Result<ExportReport> exportDatasets(std::span<const ExportSource> sources, std::string_view format,
    std::vector<std::string> languages, const std::filesystem::path& out, std::stop_token stop = {});

} // namespace isogloss::data
