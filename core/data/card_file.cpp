// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/card_file.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

Result<std::optional<record::DatasetCard>> cardOfRecords(const std::filesystem::path& records)
{
    std::error_code ignored;
    const std::filesystem::path path = records.parent_path() / "dataset.json";
    if (records.filename() != "records.jsonl" || !std::filesystem::exists(path, ignored))
        return std::optional<record::DatasetCard>();
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(record::DatasetCard card, record::parseDatasetCard(json, path.string()));
    return std::optional(std::move(card));
}

} // namespace isogloss::data
