// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/settings_table.h"

#include "core/base/translatable.h"
#include "core/record/data_sources.h"
#include "core/record/optimizer_rows.h"
#include "core/record/setting_binding.h"

#include <algorithm>

namespace isogloss::record {

namespace {

using Row = Setting<RunSettings>;
using Table = SettingsTable<RunSettings>;

#define FIELD(path)                                                                                          \
    [](auto& settings) -> auto&                                                                              \
    {                                                                                                        \
        return settings.path;                                                                                \
    }

Row simple(Row row)
{
    row.level = Row::Level::Simple;
    return row;
}

Row when(Applies applies, Row row)
{
    row.applies = applies;
    return row;
}

Row unit(std::string_view name, Row row)
{
    row.unit = name;
    return row;
}

template <typename Access>
Row plain(std::string_view key, Access access, std::string_view help, double low = 0,
    double high = std::numeric_limits<double>::infinity())
{
    return plainSetting<RunSettings>(key, access, help, low, high);
}

template <typename Access>
Row optional(std::string_view key, std::string_view word, Access access, std::string_view help,
    double low = 1, double high = std::numeric_limits<double>::infinity())
{
    return optionalSetting<RunSettings>(key, word, access, help, low, high);
}

template <typename Access>
Row choice(std::string_view key, std::vector<std::string_view> names, Access access, std::string_view help)
{
    return choiceSetting<RunSettings>(key, std::move(names), access, help);
}

template <typename Access>
Row sources(std::string_view key, Access access, std::string_view help)
{
    Row row;
    row.key = key;
    row.help = help;
    row.kind = ValueKind::Sources;
    const RunSettings none;
    row.allowed = sourcesAllowed(access(none));
    row.read
        = [access](RunSettings& settings, const Json& json) { return readSources(json, access(settings)); };
    row.write = [access](const RunSettings& settings) { return writeSources(access(settings)); };
    return row;
}

bool readLayers(const Json& json, std::optional<std::pair<int, int>>& layers)
{
    if (json.is_null()) {
        layers.reset();
        return true;
    }
    if (!json.is_array() || json.size() != 2)
        return false;
    const auto first = binding::scalar<int>(json[0]);
    const auto last = binding::scalar<int>(json[1]);
    if (!first || !last || *first < 1 || *last < 1)
        return false;
    layers = {*first, *last};
    return true;
}

Row layersRow()
{
    Row row;
    row.key = "adapter.layers";
    row.help = QT_TRANSLATE_NOOP("settings", "First and last block that is adapted; without a value all are.");
    row.kind = ValueKind::Layers;
    row.emptyWord = "";
    row.allowed = "null, or [first, last] from 1";
    row.read
        = [](RunSettings& settings, const Json& json) { return readLayers(json, settings.adapter.layers); };
    row.write = [](const RunSettings& settings) {
        const auto& layers = settings.adapter.layers;
        return layers ? Json{layers->first, layers->second} : Json(nullptr);
    };
    return row;
}

Row modulesRow()
{
    Row row;
    row.key = "adapter.target_modules";
    row.help = QT_TRANSLATE_NOOP("settings", "The linear maps of a block that are adapted.");
    row.kind = ValueKind::Choices;
    row.names = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    const auto known = row.names;
    for (const std::string_view name : known)
        row.allowed += (row.allowed.empty() ? "a list of " : ", ") + std::string(name);
    row.read = [known](RunSettings& settings, const Json& json) {
        const auto isKnown = [&known](const Json& name) {
            return name.is_string()
                && std::find(known.begin(), known.end(), name.get_ref<const std::string&>()) != known.end();
        };
        if (!json.is_array() || json.empty() || !std::all_of(json.begin(), json.end(), isKnown))
            return false;
        settings.adapter.targetModules = json.get<std::vector<std::string>>();
        return true;
    };
    row.write = [](const RunSettings& settings) { return Json(settings.adapter.targetModules); };
    return row;
}

bool isDevice(const std::string& name)
{
    constexpr std::string_view Numbered = "cuda:";
    if (!name.starts_with(Numbered))
        return name == "auto" || name == "cpu" || name == "cuda";
    return name.size() > Numbered.size() && name.size() <= Numbered.size() + 3
        && std::all_of(
            name.begin() + Numbered.size(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Row deviceRow()
{
    Row row = plain(
        "run.device", [](auto& settings) -> auto& { return settings.run.device; },
        QT_TRANSLATE_NOOP("settings", "Where to compute."));
    row.allowed = "auto, cpu, cuda, cuda:N";
    row.read = [](RunSettings& settings, const Json& json) {
        if (!json.is_string() || !isDevice(json.get_ref<const std::string&>()))
            return false;
        settings.run.device = json.get<std::string>();
        return true;
    };
    return row;
}

void addAdapter(Table& table)
{
    table.push_back(simple(plain("adapter.rank", FIELD(adapter.rank),
        QT_TRANSLATE_NOOP("settings", "How much room the adapter has to change the model (rank)."), 1,
        4096)));
    table.push_back(plain("adapter.alpha", FIELD(adapter.alpha),
        QT_TRANSLATE_NOOP(
            "settings", "How strongly the adapter counts (alpha); its scale is alpha divided by rank."),
        1e-6, 1e6));
    table.push_back(plain("adapter.dropout", FIELD(adapter.dropout),
        QT_TRANSLATE_NOOP(
            "settings", "Share of the adapter's input that is dropped at random while training."),
        0, 0.99));
    table.push_back(plain("adapter.rslora", FIELD(adapter.rslora),
        QT_TRANSLATE_NOOP("settings", "Scale by alpha over the root of rank (rsLoRA).")));
    table.push_back(layersRow());
    table.push_back(modulesRow());
    table.push_back(optional("adapter.start_from", "", FIELD(adapter.startFrom),
        QT_TRANSLATE_NOOP("settings", "Folder of an adapter whose weights are the first ones.")));
}

void addObjective(Table& table)
{
    const auto aligning = [&table](Row row) { table.push_back(when(Applies::WhenAligning, std::move(row))); };
    table.push_back(simple(choice("objective.schedule", {"task_only", "align_only", "alternate", "joint"},
        FIELD(objective.schedule),
        QT_TRANSLATE_NOOP("settings", "What an optimizer step holds: the task, the alignment, or both."))));
    aligning(simple(optional("objective.align_layer", "middle", FIELD(objective.alignLayer),
        QT_TRANSLATE_NOOP("settings", "The block at whose output translations are pulled together."), 1,
        1000)));
    aligning(simple(plain("objective.align_weight", FIELD(objective.alignWeight),
        QT_TRANSLATE_NOOP("settings", "How strongly to pull languages together (alignment weight)."), 0,
        1000)));
    table.push_back(when(Applies::WhenContrastive,
        plain("objective.temperature", FIELD(objective.temperature),
            QT_TRANSLATE_NOOP("settings", "How sharply a translation must stand out (temperature)."), 1e-4,
            100)));
    aligning(choice("objective.pooling", {"mean", "last", "bos"}, FIELD(objective.pooling),
        QT_TRANSLATE_NOOP("settings", "How the states of a sentence's tokens become one vector.")));
    aligning(plain("objective.pool_special", FIELD(objective.poolSpecial),
        QT_TRANSLATE_NOOP("settings", "The begin-of-text token counts in the mean.")));
    aligning(choice("objective.distance", {"contrastive", "mse"}, FIELD(objective.distance),
        QT_TRANSLATE_NOOP("settings", "What is made small: the contrastive loss, or the squared distance.")));
    aligning(choice("objective.direction", {"forward", "backward", "symmetric"}, FIELD(objective.direction),
        QT_TRANSLATE_NOOP("settings", "Which side must find its translation.")));
    aligning(choice("objective.stop_gradient", {"none", "source", "target"}, FIELD(objective.stopGradient),
        QT_TRANSLATE_NOOP("settings", "The side that is not moved.")));
    aligning(plain("objective.shuffle_pairs", FIELD(objective.shufflePairs),
        QT_TRANSLATE_NOOP(
            "settings", "Shuffle the translations: the placebo that alignment is compared with.")));
}

void addSources(Table& table)
{
    table.push_back(when(Applies::WhenTeaching,
        simple(sources("data.task", FIELD(data.task),
            QT_TRANSLATE_NOOP("settings", "Records of the task that is taught.")))));
    table.push_back(simple(sources("data.validation", FIELD(data.validation),
        QT_TRANSLATE_NOOP("settings", "Records that choose the best step."))));
    table.push_back(simple(sources("data.parallel", FIELD(data.parallel),
        QT_TRANSLATE_NOOP("settings", "Sentences with their translations."))));
    table.push_back(when(Applies::WhenTeaching,
        sources("data.text", FIELD(data.text),
            QT_TRANSLATE_NOOP("settings", "Running text to learn as it is; counts as task."))));
    table.push_back(sources("data.watch", FIELD(data.watch),
        QT_TRANSLATE_NOOP("settings", "Held-out pairs that the live layer plot shows.")));
    table.push_back(sources("data.control", FIELD(data.control),
        QT_TRANSLATE_NOOP("settings", "Held-out text that shows what is forgotten.")));
}

void addData(Table& table)
{
    const auto aligning = [&table](Row row) { table.push_back(when(Applies::WhenAligning, std::move(row))); };
    table.push_back(when(Applies::WhenTeaching,
        choice("data.prompt", {"auto", "plain", "llama3", "llama3_reference", "chatml", "mistral"},
            FIELD(data.prompt),
            QT_TRANSLATE_NOOP("settings", "How a record is written for the model (chat template)."))));
    table.push_back(unit("tokens",
        plain("data.max_length", FIELD(data.maxLength),
            QT_TRANSLATE_NOOP("settings", "Longer records are left out, and counted."), 2, 1e6)));
    table.push_back(unit("pairs",
        optional("data.hold_out", "auto", FIELD(data.holdOut),
            QT_TRANSLATE_NOOP("settings",
                "Pairs set aside for watching when there is no watch set; auto is 20 %, at most 200."),
            0)));
    aligning(choice("data.pair_batches", {"mixed", "single"}, FIELD(data.pairBatches),
        QT_TRANSLATE_NOOP("settings", "A batch holds pairs of several language pairs, or of one.")));
    aligning(plain("data.sampling_temperature", FIELD(data.samplingTemperature),
        QT_TRANSLATE_NOOP("settings", "Above 1, language pairs with little data are drawn more often."), 1,
        100));
    aligning(choice("data.near_duplicates", {"allow", "separate"}, FIELD(data.nearDuplicates),
        QT_TRANSLATE_NOOP("settings", "Whether sentences that are nearly the same may meet in a batch.")));
    aligning(unit("pairs",
        optional("data.max_pairs", "", FIELD(data.maxPairs),
            QT_TRANSLATE_NOOP("settings", "Of each language pair at most so many are trained on; without a value all are."),
            2)));
    aligning(plain("data.leave_out", FIELD(data.leaveOut),
        QT_TRANSLATE_NOOP(
            "settings", "A language whose pairs are watched but not trained on (held-out language).")));
    table.push_back(optional("data.split_seed", "", FIELD(data.splitSeed),
        QT_TRANSLATE_NOOP("settings",
            "Decides what is set aside; without a value the seed of the run does. The same in all runs that are compared."),
        0, 9007199254740992.0));
    table.push_back(plain("data.evaluation_only_reason", FIELD(data.evaluationOnlyReason),
        QT_TRANSLATE_NOOP(
            "settings", "Why data that are marked for evaluation only are trained on; else they are not.")));
}

void addRun(Table& table)
{
    const auto steps = [&table](std::string_view key, auto access, std::string_view help) {
        table.push_back(unit("steps", optional(key, "auto", access, help)));
    };
    table.push_back(optional("batch.size", "auto", FIELD(batch.size),
        QT_TRANSLATE_NOOP("settings", "Records or pairs in a micro-batch."), 1, 65536));
    table.push_back(plain("batch.accumulation", FIELD(batch.accumulation),
        QT_TRANSLATE_NOOP("settings", "Micro-batches in an optimizer step."), 1, 65536));
    table.push_back(simple(plain("run.seed", FIELD(run.seed),
        QT_TRANSLATE_NOOP("settings", "The same seed gives the same run."), 0, 9007199254740992.0)));
    table.push_back(simple(plain("run.epochs", FIELD(run.epochs),
        QT_TRANSLATE_NOOP("settings", "Passes over the task's records."), 1, 1e6)));
    table.push_back(unit("steps",
        optional("run.max_steps", "", FIELD(run.maxSteps),
            QT_TRANSLATE_NOOP("settings", "The run ends here at the latest; without a value there is no end."))));
    steps("run.evaluate_every", FIELD(run.evaluateEvery),
        QT_TRANSLATE_NOOP("settings", "Steps between two looks at the validation loss."));
    steps("run.save_every", FIELD(run.saveEvery),
        QT_TRANSLATE_NOOP("settings", "Steps between two checkpoints."));
    table.push_back(plain("run.patience", FIELD(run.patience),
        QT_TRANSLATE_NOOP(
            "settings", "Looks without a better validation loss after which the run ends; 0 never ends it."),
        0, 1e6));
    steps("run.watch_every", FIELD(run.watchEvery),
        QT_TRANSLATE_NOOP("settings", "Steps between two measurements of all layers."));
    table.push_back(unit("sentences",
        optional("run.watch_sentences", "auto", FIELD(run.watchSentences),
            QT_TRANSLATE_NOOP("settings",
                "Sentences of each pair that are measured; auto keeps their cost under 5 % of the training's."),
            2)));
    table.push_back(optional("run.continue_from", "", FIELD(run.continueFrom),
        QT_TRANSLATE_NOOP("settings", "Folder of a finished run to extend.")));
    table.push_back(deviceRow());
    table.push_back(choice("run.dtype", {"auto", "f32", "bf16"}, FIELD(run.dtype),
        QT_TRANSLATE_NOOP("settings", "Number format of the base model.")));
    table.push_back(plain("run.threads", FIELD(run.threads),
        QT_TRANSLATE_NOOP("settings", "Threads that compute; 0 is all cores."), 0, 4096));
}

#undef FIELD

Table makeTable()
{
    Table table;
    table.push_back(simple(plain(
        "model", [](auto& settings) -> auto& { return settings.model; },
        QT_TRANSLATE_NOOP("settings", "Folder of the base model."))));
    addAdapter(table);
    addObjective(table);
    addSources(table);
    addData(table);
    addOptimizerRows(table);
    addRun(table);
    return table;
}

} // namespace

const SettingsTable<RunSettings>& runSettingsTable()
{
    static const Table table = makeTable();
    return table;
}

bool isApplied(Applies applies, const RunSettings& settings)
{
    const Schedule schedule = settings.objective.schedule;
    switch (applies) {
    case Applies::WhenAligning:
        return schedule != Schedule::TaskOnly;
    case Applies::WhenContrastive:
        return schedule != Schedule::TaskOnly && settings.objective.distance == Distance::Contrastive;
    case Applies::WhenTeaching:
        return schedule != Schedule::AlignOnly;
    case Applies::Always:
        break;
    }
    return true;
}

Result<RunSettings> parseRunSettings(const Json& json, const std::string& source)
{
    RunSettings settings;
    ISOGLOSS_CHECK(readSettings(runSettingsTable(), json, source, settings));
    return settings;
}

Json toJson(const RunSettings& settings)
{
    return writeSettings(runSettingsTable(), settings);
}

} // namespace isogloss::record
