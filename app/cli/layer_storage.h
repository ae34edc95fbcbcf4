// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace isogloss::cli {

/// Stores what was measured in a workspace, as the window does: under the model, which is added when it is not
/// there yet, and its adapter, with the baselines. Errors: of Workspace::open, modelAt, addAdapter.
Result<void> storeReport(const std::filesystem::path& workspace, const std::string& model,
    const std::string& adapter, const analysis::LayerReport& report);

/// Where the window keeps vectors of a workspace.
std::filesystem::path vectorFolder(const std::filesystem::path& workspace);

} // namespace isogloss::cli
