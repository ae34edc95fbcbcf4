// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"

#include <filesystem>
#include <optional>

namespace isogloss::data {

/// The dataset.json beside a records.jsonl; empty for any other file. Errors: of files and JSON.
Result<std::optional<record::DatasetCard>> cardOfRecords(const std::filesystem::path& records);

} // namespace isogloss::data
