// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/model/errors.h"
#include "core/model/torch/lora.h"
#include "core/model/torch/safetensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace fs = std::filesystem;

namespace {

constexpr const char* WeightsFile = "adapter_model.safetensors";

/// PEFT's key whatever came before "layers.": older writers keep the adapter's name
/// ("lora_A.default.weight"), others leave out "base_model.model." or name the wrapped module otherwise.
std::string canonicalName(std::string name)
{
    const auto layers = name.find("layers.");
    if (layers != std::string::npos)
        name = "base_model.model.model." + name.substr(layers);
    for (const std::string part : {".lora_A.", ".lora_B."}) {
        const auto found = name.find(part);
        if (found != std::string::npos && name.ends_with(".weight"))
            name = name.substr(0, found) + part + "weight";
    }
    return name;
}

Result<void> fill(at::Tensor place, const std::string& name, TensorMap& tensors, const std::string& path)
{
    const auto found = tensors.find(name);
    if (found == tensors.end())
        return Error{errors::TensorMissing, {{"path", path}, {"tensor", name}}, {}};
    const at::Tensor tensor = found->second;
    tensors.erase(found);
    if (tensor.sizes() != place.sizes())
        return Error{errors::TensorShape,
            {{"path", path}, {"tensor", name}, {"expected", c10::str(place.sizes())},
                {"found", c10::str(tensor.sizes())}},
            {}};
    if (!tensor.is_floating_point())
        return Error{errors::TensorType,
            {{"path", path}, {"tensor", name}, {"found", c10::toString(tensor.scalar_type())},
                {"allowed", "BF16, F16, F32"}},
            {}};
    place.copy_(tensor);
    return {};
}

Json configJson(const LoraShape& shape, const std::string& baseModel)
{
    Json targets = Json::array();
    for (const LinearKind kind : shape.targets)
        targets.push_back(LinearNames[static_cast<std::size_t>(kind)]);
    Json layers;
    if (shape.layers)
        for (int layer = shape.layers->first; layer <= shape.layers->second; ++layer)
            layers.push_back(layer - 1);
    return {{"peft_type", "LORA"}, {"task_type", "CAUSAL_LM"}, {"base_model_name_or_path", baseModel},
        {"r", shape.rank}, {"lora_alpha", shape.alpha}, {"lora_dropout", shape.dropout},
        {"use_rslora", shape.rslora}, {"use_dora", false}, {"target_modules", targets},
        {"layers_to_transform", layers}, {"layers_pattern", nullptr}, {"bias", "none"},
        {"modules_to_save", nullptr}, {"rank_pattern", Json::object()}, {"alpha_pattern", Json::object()},
        {"fan_in_fan_out", false}, {"inference_mode", true}, {"init_lora_weights", true}};
}

} // namespace

Result<TensorMap> readLoraTensors(const fs::path& adapterFolder)
{
    std::error_code ignored;
    const fs::path path = adapterFolder / WeightsFile;
    const fs::path pickle = adapterFolder / "adapter_model.bin";
    if (!fs::exists(path, ignored) && fs::exists(pickle, ignored))
        return Error{errors::AdapterPickled, {{"path", pickle.string()}}, {}};
    ISOGLOSS_TRY(TensorMap read, readSafetensors(path));
    TensorMap tensors;
    for (auto& [name, tensor] : read)
        if (!tensors.emplace(canonicalName(name), tensor).second)
            return Error{errors::TensorTwice, {{"path", path.string()}, {"tensor", name}}, {}};
    return tensors;
}

Result<void> writeLoraTensors(const fs::path& adapterFolder, const LoraShape& shape,
    const std::vector<std::pair<std::string, at::Tensor>>& tensors, const std::string& baseModel)
{
    ISOGLOSS_CHECK(writeSafetensors(adapterFolder / WeightsFile, tensors, {{"format", "pt"}}));
    return writeJson(adapterFolder / "adapter_config.json", configJson(shape, baseModel));
}

Result<LoraAdapter> readLora(const fs::path& adapterFolder, const ModelConfig& config)
{
    ISOGLOSS_TRY(LoraShape shape, readLoraShape(adapterFolder));
    if (shape.layers && shape.layers->second > config.layers)
        return Error{errors::AdapterRange,
            {{"path", adapterFolder.string()}, {"field", "layers_to_transform"},
                {"value", std::to_string(shape.layers->second - 1)},
                {"allowed", "0 .. " + std::to_string(config.layers - 1)}},
            {}};
    ISOGLOSS_TRY(TensorMap tensors, readLoraTensors(adapterFolder));
    LoraAdapter adapter(config, std::move(shape));
    const std::string path = (adapterFolder / WeightsFile).string();
    const auto places = adapter.parameters();
    const auto names = adapter.parameterNames();
    for (std::size_t i = 0; i < places.size(); ++i)
        ISOGLOSS_CHECK(fill(places[i], names[i], tensors, path));
    if (!tensors.empty())
        return Error{errors::TensorUnknown, {{"path", path}, {"tensor", tensors.begin()->first}}, {}};
    return adapter;
}

Result<void> writeLora(
    const fs::path& adapterFolder, const LoraAdapter& adapter, const std::string& baseModel)
{
    const auto parameters = adapter.parameters();
    const auto names = adapter.parameterNames();
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        tensors.emplace_back(names[i], parameters[i]);
    return writeLoraTensors(adapterFolder, adapter.shape(), tensors, baseModel);
}

} // namespace isogloss::model
