// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/dataset_card.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace isogloss::store {

/// What a records.jsonl holds.
struct DatasetCounts
{
    std::int64_t records = 0;
    record::DatasetKind kind = record::DatasetKind::Text;
    std::map<std::string, std::int64_t> languages; ///< records that have a text of the language, by key
    std::map<std::pair<std::string, std::string>, std::int64_t>
        pairs; ///< records that have both, by keys in order
};

/// Reads every record. Errors: of the file, JSON with path and line.
Result<DatasetCounts> countRecords(const std::filesystem::path& path);

} // namespace isogloss::store
