// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/errors.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/lora_shape.h"
#include "core/model/model_config.h"
#include "core/report/errors.h"
#include "core/report/foreign_run.h"
#include "core/tokenizer/declared_template.h"
#include "core/tokenizer/tokenizer.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string path;
    bool devices = false;
};

Json deviceList()
{
    Json list = Json::array();
    for (const auto& device : model::devices())
        list.push_back({{"name", device.name}, {"description", device.description},
            {"memory_bytes", device.memoryBytes}, {"fast_bfloat16", device.fastBfloat16}});
    return {{"devices", list}, {"libtorch", model::torchVersion()}, {"cores", platform::usableCores()}};
}

std::string_view architectureName(model::Architecture architecture)
{
    constexpr std::string_view Names[] = {"llama", "mistral", "qwen2", "qwen3"};
    return Names[static_cast<int>(architecture)];
}

Result<Json> describeModel(const fs::path& folder)
{
    ISOGLOSS_TRY(const auto config, model::readModelConfig(folder));
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(folder));
    ISOGLOSS_TRY(const auto chat, tokenizer::declaredTemplate(folder));
    Json json{{"kind", "model"}, {"architecture", architectureName(config.architecture)},
        {"layers", config.layers}, {"hidden_size", config.hiddenSize}, {"heads", config.heads},
        {"key_value_heads", config.keyValueHeads}, {"intermediate_size", config.intermediateSize},
        {"vocabulary_size", config.vocabularySize}, {"max_positions", config.maxPositions},
        {"tied_embeddings", config.tiedEmbeddings},
        {"tokenizer",
            {{"vocabulary_size", tokenizer->vocabularySize()}, {"hash", tokenizer->hash()},
                {"adds_begin_of_text", tokenizer->addsBeginOfText()}}}};
    json["chat_template"] = chat.text.empty() ? Json("none")
        : chat.form                           ? Json(tokenizer::name(*chat.form))
                                              : Json("unknown");
    if (!chat.defaultSystem.empty())
        json["default_system"] = chat.defaultSystem;
    return json;
}

Result<Json> describeAdapter(const fs::path& folder)
{
    ISOGLOSS_TRY(const auto shape, model::readLoraShape(folder));
    Json targets = Json::array();
    for (const auto kind : shape.targets)
        targets.push_back(model::LinearNames[static_cast<std::size_t>(kind)]);
    return Json{{"kind", "adapter"}, {"rank", shape.rank}, {"alpha", shape.alpha}, {"rslora", shape.rslora},
        {"target_modules", targets}, {"base_model", shape.baseModel}};
}

/// A run of another program, by what it logged.
Json describeForeign(const report::ForeignRun& run)
{
    Json curves = Json::object();
    for (const auto& [name, points] : run.curves)
        curves[name] = {{"points", points.size()}, {"last_step", points.empty() ? 0 : points.back().step},
            {"means", report::measureOf(name)}};
    return {{"kind", "foreign_run"}, {"name", run.name}, {"program", run.program}, {"curves", curves}};
}

Result<Json> describe(const fs::path& path)
{
    std::error_code ignored;
    if (fs::exists(path / "run.json", ignored)) {
        ISOGLOSS_TRY(const Json run, readJson(path / "run.json"));
        return Json{{"kind", "run"}, {"run", run}};
    }
    if (fs::exists(path / "state.json", ignored)) {
        ISOGLOSS_TRY(Json checkpoint, describeAdapter(path));
        checkpoint["kind"] = "checkpoint";
        return checkpoint;
    }
    if (fs::exists(path / "adapter_config.json", ignored))
        return describeAdapter(path);
    if (fs::exists(path / "dataset.json", ignored)) {
        ISOGLOSS_TRY(const Json dataset, readJson(path / "dataset.json"));
        return Json{{"kind", "dataset"}, {"dataset", dataset}};
    }
    if (auto foreign = report::readForeignRun(path); foreign.has_value())
        return describeForeign(foreign.value());
    else if (foreign.error().code != errors::ForeignRunUnknown)
        return std::move(foreign.error());
    if (fs::is_directory(path, ignored))
        return describeModel(path);
    return Error{errors::UnknownKind, {{"path", path.string()}}, {}};
}

/// "name: value" lines, nested values indented.
void sayFields(const Json& object, const Session& session, const std::string& indent)
{
    for (const auto& [name, value] : object.items()) {
        if (value.is_structured() && !value.empty()) {
            session.say(indent + name + ":");
            sayFields(value, session, indent + "  ");
        } else {
            session.say(indent + name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()));
        }
    }
}

Result<void> info(const Options& options, Session& session)
{
    Json json = deviceList();
    if (!options.devices) {
        ISOGLOSS_TRY(json, describe(options.path));
    }
    if (session.json())
        session.print(json);
    else
        sayFields(json, session, "");
    return {};
}

} // namespace

void addInfo(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "info",
        "What a model, adapter, run, checkpoint or dataset is; which devices there are",
        "info models/base\n  isogloss-cli info --devices",
        [options](Session& call) { return info(*options, call); });
    auto* const what = command->add_option_group("what");
    what->add_option("path", options->path, "Folder of a model, adapter, run, checkpoint or dataset");
    what->add_flag("--devices", options->devices, "The devices that models can run on");
    what->require_option(1);
}

} // namespace isogloss::cli
