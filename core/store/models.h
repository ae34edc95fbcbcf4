// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/model_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <string_view>

namespace isogloss::store {

/// What tells one model's folder from another without reading its tensors: SHA-256 over config.json and over
/// name and size of every *.safetensors. Error: NoModel{path} where the folder holds none.
Result<std::string> modelFilesHash(const std::filesystem::path& folder);

/// The model in a folder, added under the folder's name (with a number where that is taken) when it is not
/// among the models yet. Error: NoModel.
Result<ModelId> modelAt(
    Database& database, const WorkspaceFolder& workspace, const std::filesystem::path& folder);

/// Points a model to where it lies now. Errors: NothingNamed{table, value}, NoModel, OtherModel{path, value}
/// when that folder holds another model.
Result<void> repointModel(Database& database, const WorkspaceFolder& workspace, std::string_view name,
    const std::filesystem::path& folder);

} // namespace isogloss::store
