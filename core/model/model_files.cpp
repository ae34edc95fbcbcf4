// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_files.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/model/errors.h"

#include <algorithm>
#include <set>

namespace isogloss::model {

namespace fs = std::filesystem;

namespace {

constexpr const char* SingleFile = "model.safetensors";
constexpr const char* IndexFile = "model.safetensors.index.json";

/// What a folder without whole safetensors holds instead.
Error explainMissing(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return {errors::WeightsMissing, {{"path", folder.string()}}, {}};
    for (const auto& item : fs::directory_iterator(folder, ignored)) {
        const std::string extension = item.path().extension();
        if (extension == ".safetensors" && item.path().filename().string().find("-of-") != std::string::npos)
            return {errors::ShardMissing, {{"path", folder.string()}, {"value", IndexFile}}, {}};
        if (extension == ".gguf")
            return {errors::WeightsGguf, {{"path", item.path().string()}}, {}};
        if (extension == ".bin" || extension == ".pt" || extension == ".pth")
            return {errors::WeightsPickled, {{"path", item.path().string()}}, {}};
    }
    return {errors::WeightsMissing, {{"path", folder.string()}}, {}};
}

bool staysInside(const fs::path& name)
{
    const bool climbs
        = std::any_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
    return !name.empty() && name.is_relative() && !climbs && name.string().find('\0') == std::string::npos;
}

Result<std::vector<fs::path>> shards(const fs::path& folder)
{
    const fs::path index = folder / IndexFile;
    ISOGLOSS_TRY(const Json json, readJson(index));
    ISOGLOSS_TRY(const Json map, jsonField<Json>(json, "weight_map", index.string()));
    if (!map.is_object())
        return Error{errors::JsonFieldType,
            {{"path", index.string()}, {"field", "weight_map"}, {"value", map.dump().substr(0, 80)}}, {}};
    std::set<std::string> names;
    for (const auto& [tensor, name] : map.items()) {
        if (!name.is_string())
            return Error{errors::JsonFieldType,
                {{"path", index.string()}, {"field", "weight_map." + tensor}, {"value", name.dump()}}, {}};
        names.insert(name.get<std::string>());
    }
    std::vector<fs::path> files;
    for (const std::string& name : names) {
        if (!staysInside(name))
            return Error{errors::ShardOutside, {{"path", index.string()}, {"value", name}}, {}};
        std::error_code ignored;
        if (!fs::exists(folder / name, ignored))
            return Error{errors::ShardMissing, {{"path", folder.string()}, {"value", name}}, {}};
        files.push_back(folder / name);
    }
    return files;
}

} // namespace

Result<std::vector<fs::path>> modelTensorFiles(const fs::path& modelFolder)
{
    std::error_code ignored;
    if (fs::exists(modelFolder / SingleFile, ignored))
        return std::vector<fs::path>{modelFolder / SingleFile};
    if (fs::exists(modelFolder / IndexFile, ignored))
        return shards(modelFolder);
    return explainMissing(modelFolder);
}

} // namespace isogloss::model
