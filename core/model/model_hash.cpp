// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_hash.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/model/model_files.h"
#include "core/model/safetensors_header.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace {

/// A tensor's entry and its bytes in the mapped file.
struct HashedTensor
{
    SafetensorsEntry entry;
    MappedFile file;
    std::uint64_t dataOffset = 0;
};

/// In name order, whatever the shards.
Result<std::vector<HashedTensor>> tensorsOf(const std::filesystem::path& modelFolder)
{
    ISOGLOSS_TRY(const auto paths, modelTensorFiles(modelFolder));
    std::vector<HashedTensor> tensors;
    for (const auto& path : paths) {
        ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
        ISOGLOSS_TRY(auto header, parseSafetensorsHeader(file.bytes(), path.string()));
        for (SafetensorsEntry& entry : header.entries)
            tensors.push_back({std::move(entry), file, header.dataOffset});
    }
    std::sort(tensors.begin(), tensors.end(),
        [](const auto& x, const auto& y) { return x.entry.name < y.entry.name; });
    return tensors;
}

} // namespace

Result<std::string> modelHash(const std::filesystem::path& modelFolder, std::stop_token stop)
{
    ISOGLOSS_TRY(const Json config, readJson(modelFolder / "config.json"));
    ISOGLOSS_TRY(const auto tensors, tensorsOf(modelFolder));
    Sha256 hash;
    hash.add(toJsonLine(config) + "\n");
    for (const auto& [entry, file, dataOffset] : tensors) {
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        hash.add(toJsonLine(Json::array({entry.name, entry.type, entry.shape})) + "\n");
        hash.add(file.bytes().subspan(dataOffset + entry.begin, entry.end - entry.begin));
    }
    return hash.finish();
}

} // namespace isogloss::model
