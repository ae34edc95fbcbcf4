// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/lora_modules.h"

#include "core/base/file.h"
#include "core/base/folder_name.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/model/errors.h"
#include "core/model/linear_sizes.h"
#include "core/model/torch/lora.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::merge {

namespace fs = std::filesystem;

namespace {

std::string tensorName(const ModuleId& id, char factor)
{
    return "base_model.model." + model::linearName(id.layer, id.kind) + ".lora_" + factor + ".weight";
}

/// The linear of a tensor's name; empty for another name.
std::optional<ModuleId> moduleOf(const std::string& name)
{
    constexpr std::string_view Before = "layers.";
    const auto found = name.find(Before);
    int layer = 0;
    if (found == std::string::npos
        || std::from_chars(name.data() + found + Before.size(), name.data() + name.size(), layer).ec
            != std::errc())
        return std::nullopt;
    for (int kind = 0; kind < model::LinearKinds; ++kind) {
        const ModuleId id{layer + 1, static_cast<model::LinearKind>(kind)};
        if (name == tensorName(id, 'A') || name == tensorName(id, 'B'))
            return id;
    }
    return std::nullopt;
}

Result<Factors> factorsOf(
    const ModuleId& id, const model::TensorMap& tensors, std::int64_t rank, const std::string& path)
{
    std::vector<at::Tensor> both;
    for (const char factor : {'A', 'B'}) {
        const std::string name = tensorName(id, factor);
        const auto found = tensors.find(name);
        if (found == tensors.end())
            return Error{errors::TensorMissing, {{"path", path}, {"tensor", name}}, {}};
        const at::Tensor& tensor = found->second;
        if (tensor.dim() != 2 || tensor.size(factor == 'A' ? 0 : 1) != rank)
            return Error{errors::TensorShape,
                {{"path", path}, {"tensor", name}, {"expected", "rank " + std::to_string(rank)},
                    {"found", c10::str(tensor.sizes())}},
                {}};
        if (!tensor.is_floating_point())
            return Error{errors::TensorType,
                {{"path", path}, {"tensor", name}, {"found", c10::toString(tensor.scalar_type())},
                    {"allowed", "BF16, F16, F32"}},
                {}};
        both.push_back(tensor.to(at::kFloat));
    }
    return Factors{both[0], both[1]};
}

/// isogloss.json beside the adapter; a checkpoint shares that of its run.
Result<std::optional<record::AdapterCard>> readCard(const fs::path& folder)
{
    constexpr const char* FileName = "isogloss.json";
    fs::path path = folder / FileName;
    std::error_code ignored;
    if (!fs::exists(path, ignored) && folderName(folder / "..") == "checkpoints")
        path = folder / ".." / ".." / "adapter" / FileName;
    if (!fs::exists(path, ignored))
        return std::optional<record::AdapterCard>();
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(record::AdapterCard card, record::parseAdapterCard(json, path.string()));
    return std::optional(std::move(card));
}

/// "F32"; several joined.
std::string typesOf(const model::TensorMap& tensors)
{
    std::set<std::string> names;
    for (const auto& [name, tensor] : tensors)
        names.insert(tensor.scalar_type() == at::kBFloat16 ? "BF16"
                : tensor.scalar_type() == at::kHalf        ? "F16"
                : tensor.scalar_type() == at::kFloat       ? "F32"
                                                           : c10::toString(tensor.scalar_type()));
    std::string joined;
    for (const std::string& name : names)
        joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

} // namespace

Result<LoraModules> readModules(const fs::path& adapterFolder)
{
    LoraModules adapter;
    adapter.path = adapterFolder;
    const fs::path file = adapterFolder / "adapter_model.safetensors";
    ISOGLOSS_TRY(adapter.shape, model::readLoraShape(adapterFolder));
    ISOGLOSS_TRY(const model::TensorMap tensors, model::readLoraTensors(adapterFolder));
    for (const auto& [name, tensor] : tensors) {
        const auto id = moduleOf(name);
        if (!id)
            return Error{errors::TensorUnknown, {{"path", file.string()}, {"tensor", name}}, {}};
        if (adapter.modules.contains(*id))
            continue;
        ISOGLOSS_TRY(adapter.modules[*id], factorsOf(*id, tensors, adapter.shape.rank, file.string()));
    }
    if (adapter.modules.empty())
        return Error{errors::TensorMissing, {{"path", file.string()}, {"tensor", "lora_A"}}, {}};
    adapter.type = typesOf(tensors);
    ISOGLOSS_TRY(adapter.card, readCard(adapterFolder));
    ISOGLOSS_TRY(const MappedFile bytes, MappedFile::open(file));
    Sha256 hash;
    hash.add(bytes.bytes());
    adapter.hash = hash.finish();
    return adapter;
}

Result<void> writeModules(
    const fs::path& adapterFolder, const std::map<ModuleId, Factors>& modules, const std::string& baseModel)
{
    std::map<model::LinearKind, Factors> zeros;
    for (const auto& [id, factors] : modules)
        if (!zeros.contains(id.kind))
            zeros[id.kind] = {at::zeros_like(factors.a), at::zeros_like(factors.b)};
    model::LoraShape shape;
    shape.rank = static_cast<int>(modules.begin()->second.rank());
    shape.alpha = shape.rank;
    shape.layers = {modules.begin()->first.layer, modules.rbegin()->first.layer};
    for (const auto& [kind, factors] : zeros)
        shape.targets.push_back(kind);
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    for (int layer = shape.layers->first; layer <= shape.layers->second; ++layer)
        for (const auto& [kind, nothing] : zeros) {
            const auto found = modules.find({layer, kind});
            const Factors& factors = found != modules.end() ? found->second : nothing;
            tensors.emplace_back(tensorName({layer, kind}, 'A'), factors.a);
            tensors.emplace_back(tensorName({layer, kind}, 'B'), factors.b);
        }
    return model::writeLoraTensors(adapterFolder, shape, tensors, baseModel);
}

} // namespace isogloss::merge
