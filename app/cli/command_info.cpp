// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/errors.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/lora_shape.h"
#include "core/model/model_config.h"
#include "core/model/model_size.h"
#include "core/model/open_models.h"
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
    bool models = false;
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

/// What of a model fits into the memory that is free, as the program asks for it when it runs on the processor.
std::string_view fits(const model::ModelConfig& shape, std::int64_t freeBytes)
{
    if (model::estimatedMeasuringBytes(shape) > freeBytes)
        return "neither";
    return model::estimatedTrainingBytes(shape) > freeBytes ? "measure" : "measure and train";
}

Result<Json> modelsToGet()
{
    ISOGLOSS_TRY(const auto models, model::openModels());
    const auto freeBytes = static_cast<std::int64_t>(platform::availableMemoryBytes());
    Json list = Json::array();
    for (const model::OpenModel& model : models)
        list.push_back({{"name", model.name}, {"parameters", model.parameters}, {"bytes", model.bytes},
            {"measuring_bytes", model::estimatedMeasuringBytes(model.shape)},
            {"training_bytes", model::estimatedTrainingBytes(model.shape)}, {"fits", fits(model.shape, freeBytes)},
            {"licence", model.licence}, {"asks_for_consent", model.asksForConsent},
            {"languages", model.languages > 0 ? Json(model.languages) : Json()}, {"language_names", model.languageNames},
            {"files", model.files}, {"page", model.page}, {"source", model.source}});
    return Json{{"models", list}, {"free_bytes", freeBytes}};
}

void sayModels(const Json& document, const Session& session)
{
    char line[160];
    for (const Json& model : document["models"]) {
        std::snprintf(line, sizeof line, "%s: %.2f billion parameters, %.1f GB to copy; fits here: %s",
            model["name"].get_ref<const std::string&>().c_str(), model["parameters"].get<double>() / 1e9,
            model["bytes"].get<double>() / 1e9, model["fits"].get_ref<const std::string&>().c_str());
        session.say(line);
        session.say("  licence " + model["licence"].get<std::string>()
            + (model["asks_for_consent"].get<bool>() ? ", the page asks you to accept it first" : ""));
        session.say("  languages: "
            + (model["languages"].is_null() ? "its makers do not say" : model["language_names"].get<std::string>()));
        std::string files = "  files:";
        for (const Json& file : model["files"])
            files += ' ' + file.get<std::string>();
        session.say(files);
        session.say("  " + model["page"].get<std::string>());
    }
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
        ISOGLOSS_TRY(json, options.models ? modelsToGet() : describe(options.path));
    }
    if (session.json())
        session.print(json);
    else if (options.models)
        sayModels(json, session);
    else
        sayFields(json, session, "");
    return {};
}

} // namespace

void addInfo(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "info",
        "What a model, adapter, run, checkpoint or dataset is; which devices there are; which models one can get",
        "info models/base\n  isogloss-cli info --devices\n  isogloss-cli info --models",
        [options](Session& call) { return info(*options, call); });
    auto* const what = command->add_option_group("what");
    what->add_option("path", options->path, "Folder of a model, adapter, run, checkpoint or dataset");
    what->add_flag("--devices", options->devices, "The devices that models can run on");
    what->add_flag("--models", options->models,
        "Models to get elsewhere that can be measured and trained here: size, licence, languages, files, page");
    what->require_option(1);
}

} // namespace isogloss::cli
