// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/checkpoint.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/base/sha256.h"
#include "core/model/torch/safetensors.h"
#include "core/train/errors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <charconv>

namespace isogloss::train {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t FullKept = 2;
constexpr std::size_t AdaptersKept = 20;
constexpr const char* GeneratorName = "generator.dropout";
constexpr const char* ManifestName = "manifest.json";

Result<Json> fileRecord(const fs::path& path)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    Sha256 hash;
    hash.add(file.bytes());
    return Json{{"size", file.bytes().size()}, {"sha256", hash.finish()}};
}

Result<void> writeManifest(const fs::path& folder)
{
    Json files = Json::object();
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        ISOGLOSS_TRY(files[entry.path().filename().string()], fileRecord(entry.path()));
    }
    return writeJson(folder / ManifestName, {{"schema", 1}, {"files", files}});
}

/// What replaceFolderAtomically left behind when the process was killed.
std::vector<fs::path> unfinished(const RunFolder& folder)
{
    std::vector<fs::path> paths;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.checkpoints(), ignored))
        if (entry.path().filename().string().find(".part-") != std::string::npos)
            paths.push_back(entry.path());
    return paths;
}

Result<void> restore(
    const model::TensorMap& tensors, const std::string& name, const at::Tensor& target, const fs::path& path)
{
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.sizes() != target.sizes())
        return Error{errors::AdapterShapeDiffers, {{"path", path.string()}, {"value", name}}, {}};
    const c10::NoGradGuard noGradients;
    target.copy_(found->second);
    return {};
}

} // namespace

std::string RunFolder::checkpointName(std::int64_t step)
{
    const std::string digits = std::to_string(step);
    return "step-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

Result<void> writeCheckpoint(const RunFolder& folder, std::int64_t step, const model::LoraAdapter& adapter,
    const std::string& baseModel, const Optimizer& optimizer, const CheckpointState& state)
{
    std::error_code ignored;
    fs::create_directory(folder.checkpoints(), ignored);
    return replaceFolderAtomically(folder.checkpoint(step), [&](const fs::path& inside) -> Result<void> {
        ISOGLOSS_CHECK(model::writeLora(inside, adapter, baseModel));
        auto tensors = optimizer.state();
        tensors.emplace_back(GeneratorName, state.dropoutGenerator);
        ISOGLOSS_CHECK(model::writeSafetensors(inside / "optimizer.safetensors", tensors));
        ISOGLOSS_CHECK(writeFileAtomically(inside / "state.json", state.position));
        return writeManifest(inside);
    });
}

std::vector<std::int64_t> allCheckpoints(const RunFolder& folder)
{
    std::vector<std::int64_t> steps;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.checkpoints(), ignored)) {
        const std::string name = entry.path().filename().string();
        std::int64_t step = 0;
        const auto digits = std::string_view(name).substr(std::min<std::size_t>(5, name.size()));
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), step);
        if (name.starts_with("step-") && failure == std::errc() && end == digits.data() + digits.size())
            steps.push_back(step);
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

std::vector<std::int64_t> fullCheckpoints(const RunFolder& folder)
{
    std::vector<std::int64_t> steps = allCheckpoints(folder);
    std::erase_if(
        steps, [&](std::int64_t step) { return !fs::exists(folder.checkpoint(step) / ManifestName); });
    return steps;
}

bool isIntact(const fs::path& checkpoint)
{
    const auto manifest = readJson(checkpoint / ManifestName);
    if (!manifest.has_value() || !manifest.value().is_object()
        || !manifest.value().value("files", Json()).is_object())
        return false;
    const Json& files = manifest.value()["files"];
    return files.contains("state.json")
        && std::all_of(files.items().begin(), files.items().end(), [&](const auto& item) {
               const auto found = fileRecord(checkpoint / item.key());
               return found.has_value() && found.value() == item.value();
           });
}

NewestCheckpoint newestIntact(const RunFolder& folder)
{
    NewestCheckpoint newest;
    std::vector<std::int64_t> steps = fullCheckpoints(folder);
    for (; !steps.empty(); steps.pop_back()) {
        if (isIntact(folder.checkpoint(steps.back()))) {
            newest.step = steps.back();
            break;
        }
        newest.damaged.push_back(steps.back());
    }
    return newest;
}

Result<void> copyAdapterFiles(const fs::path& from, const fs::path& to)
{
    for (const char* name : {"adapter_config.json", "adapter_model.safetensors"}) {
        ISOGLOSS_TRY(const std::string bytes, readFile(from / name));
        ISOGLOSS_CHECK(writeFileAtomically(to / name, bytes));
    }
    return {};
}

Result<void> adoptAdapter(const RunFolder& from, const RunFolder& to, std::int64_t step)
{
    std::error_code ignored;
    fs::create_directory(to.checkpoints(), ignored);
    return replaceFolderAtomically(to.checkpoint(step),
        [&](const fs::path& inside) { return copyAdapterFiles(from.checkpoint(step), inside); });
}

Result<CheckpointState> readCheckpoint(
    const fs::path& checkpoint, model::LoraAdapter& adapter, Optimizer& optimizer)
{
    const fs::path adapterFile = checkpoint / "adapter_model.safetensors";
    ISOGLOSS_TRY(const auto weights, model::readSafetensors(adapterFile));
    const auto names = adapter.parameterNames();
    const auto parameters = adapter.parameters();
    for (std::size_t i = 0; i < names.size(); ++i)
        ISOGLOSS_CHECK(restore(weights, names[i], parameters[i], adapterFile));

    const fs::path optimizerFile = checkpoint / "optimizer.safetensors";
    ISOGLOSS_TRY(const auto moments, model::readSafetensors(optimizerFile));
    for (const auto& [name, tensor] : optimizer.state())
        ISOGLOSS_CHECK(restore(moments, name, tensor, optimizerFile));

    CheckpointState state;
    ISOGLOSS_TRY(state.position, readFile(checkpoint / "state.json"));
    if (const auto generator = moments.find(GeneratorName); generator != moments.end())
        state.dropoutGenerator = generator->second.clone();
    return state;
}

void pruneCheckpoints(const RunFolder& folder, std::optional<std::int64_t> bestStep)
{
    std::error_code ignored;
    std::vector<std::int64_t> full = fullCheckpoints(folder);
    for (std::size_t i = 0; i + FullKept < full.size(); ++i) {
        if (full[i] == bestStep)
            continue;
        for (const char* name : {ManifestName, "state.json", "optimizer.safetensors"})
            fs::remove(folder.checkpoint(full[i]) / name, ignored);
    }
    std::vector<std::int64_t> adapters = allCheckpoints(folder);
    std::erase_if(adapters, [&](std::int64_t step) {
        return step == bestStep || fs::exists(folder.checkpoint(step) / ManifestName);
    });
    for (std::size_t i = 0; i + AdaptersKept < adapters.size(); ++i)
        fs::remove_all(folder.checkpoint(adapters[i]), ignored);
    for (const fs::path& leftover : unfinished(folder))
        fs::remove_all(leftover, ignored);
}

} // namespace isogloss::train
