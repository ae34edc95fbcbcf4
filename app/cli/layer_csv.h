// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"
#include "core/base/result.h"

#include <filesystem>

namespace isogloss::cli {

/// Every number of a report as a long table (report/long_table.h), for statistics elsewhere. Errors: of files.
Result<void> writeLayerCsv(const std::filesystem::path& file, const analysis::LayerReport& report);

} // namespace isogloss::cli
