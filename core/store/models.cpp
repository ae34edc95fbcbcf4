// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/models.h"

#include "core/base/file.h"
#include "core/base/platform.h"
#include "core/base/sha256.h"
#include "core/store/errors.h"

#include <map>

namespace isogloss::store {

namespace fs = std::filesystem;

Result<std::string> modelFilesHash(const fs::path& folder)
{
    std::map<std::string, std::uintmax_t> weights;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure))
        if (entry.path().extension() == ".safetensors")
            weights[entry.path().filename().string()] = entry.file_size(failure);
    auto config = readFile(folder / "config.json");
    if (weights.empty() || !config.has_value()) {
        const std::string missing = config.has_value() ? "*.safetensors" : weights.empty() ? "config.json, *.safetensors" : "config.json";
        return Error{errors::NoModel, {{"path", folder.string()}, {"value", missing}}, {}};
    }
    Sha256 hash;
    hash.add(config.value());
    for (const auto& [name, size] : weights)
        hash.add("\n" + name + " " + std::to_string(size));
    return hash.finish();
}

Result<ModelId> modelAt(Database& database, const WorkspaceFolder& workspace, const fs::path& folder)
{
    const std::string path = workspace.stored(folder);
    ISOGLOSS_TRY(const auto known, findRow<ModelRow>(database, "WHERE path = ?1", path));
    if (known)
        return known->id;
    ISOGLOSS_TRY(const std::string hash, modelFilesHash(folder));
    ISOGLOSS_TRY(const std::string name, freeName<ModelRow>(database, fs::path(path).filename().string()));
    return insertRow(database, ModelRow{{}, name, path, hash, {}, platform::utcNow()});
}

Result<void> repointModel(
    Database& database, const WorkspaceFolder& workspace, std::string_view name, const fs::path& folder)
{
    ISOGLOSS_TRY(auto model, findRow<ModelRow>(database, "WHERE name = ?1", name));
    if (!model)
        return Error{errors::NothingNamed, {{"table", "models"}, {"value", std::string(name)}}, {}};
    ISOGLOSS_TRY(const std::string hash, modelFilesHash(folder));
    if (hash != model->filesHash)
        return Error{errors::OtherModel, {{"path", folder.string()}, {"value", model->name}}, {}};
    model->path = workspace.stored(folder);
    return updateRow(database, *model);
}

} // namespace isogloss::store
