// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pretrain_settings.h"

#include "core/base/translatable.h"
#include "core/record/optimizer_rows.h"
#include "core/record/setting_binding.h"

namespace isogloss::record {

namespace {

using Row = Setting<PretrainSettings>;
using Table = SettingsTable<PretrainSettings>;

#define FIELD(path)                                                                                          \
    [](auto& settings) -> auto&                                                                              \
    {                                                                                                        \
        return settings.path;                                                                                \
    }

bool readText(const Json& json, PretrainText& text)
{
    if (!json.is_object())
        return false;
    for (const auto& [name, value] : json.items()) {
        if (name == "path" && value.is_string())
            text.path = value.get<std::string>();
        else if (name == "language" && value.is_string())
            text.language = value.get<std::string>();
        else if (name == "weight" && value.is_number() && value.get<double>() > 0)
            text.weight = value.get<double>();
        else
            return false;
    }
    return !text.path.empty();
}

Row textRow()
{
    Row row;
    row.key = "text";
    row.kind = ValueKind::Sources;
    row.help = QT_TRANSLATE_NOOP("settings", "Files of running text, a sentence or document a line.");
    row.allowed = R"(a list of {"path": file, "language": key, "weight": number above 0})";
    row.read = [](PretrainSettings& settings, const Json& json) {
        if (!json.is_array() || json.empty())
            return false;
        settings.text.resize(json.size());
        for (std::size_t i = 0; i < json.size(); ++i)
            if (!readText(json[i], settings.text[i]))
                return false;
        return true;
    };
    row.write = [](const PretrainSettings& settings) {
        Json json = Json::array();
        for (const PretrainText& text : settings.text)
            json.push_back({{"path", text.path}, {"language", text.language}, {"weight", text.weight}});
        return json;
    };
    return row;
}

void addArchitecture(Table& table)
{
    const auto plain = [&table](std::string_view key, auto access, std::string_view help, double low = 0,
                           double high = std::numeric_limits<double>::infinity()) {
        table.push_back(plainSetting<PretrainSettings>(key, access, help, low, high));
    };
    plain(
        "architecture.layers", FIELD(architecture.layers), QT_TRANSLATE_NOOP("settings", "Blocks."), 1, 200);
    plain("architecture.hidden_size", FIELD(architecture.hiddenSize), QT_TRANSLATE_NOOP("settings", "Width."),
        8, 16384);
    plain("architecture.heads", FIELD(architecture.heads), QT_TRANSLATE_NOOP("settings", "Query heads."), 1,
        256);
    plain("architecture.kv_heads", FIELD(architecture.keyValueHeads),
        QT_TRANSLATE_NOOP("settings", "Key and value heads."), 1, 256);
    plain("architecture.intermediate_size", FIELD(architecture.intermediateSize),
        QT_TRANSLATE_NOOP("settings", "Width inside the feed-forward."), 8, 65536);
    plain("architecture.max_position", FIELD(architecture.maxPositions),
        QT_TRANSLATE_NOOP("settings", "Longest text in tokens."), 8, 1e6);
    plain("architecture.rope_theta", FIELD(architecture.ropeTheta),
        QT_TRANSLATE_NOOP("settings", "Base of the rotary frequencies."), 1, 1e9);
    plain("architecture.tie_embeddings", FIELD(architecture.tieEmbeddings),
        QT_TRANSLATE_NOOP("settings", "The head is the embedding matrix."));
}

Table makeTable()
{
    Table table{textRow()};
    const auto plain = [&table](std::string_view key, auto access, std::string_view help, double low = 0,
                           double high = std::numeric_limits<double>::infinity()) {
        table.push_back(plainSetting<PretrainSettings>(key, access, help, low, high));
    };
    table.push_back(choiceSetting<PretrainSettings>("tokenizer.type", {"unigram", "bpe"},
        FIELD(tokenizer.type), QT_TRANSLATE_NOOP("settings", "How pieces are found.")));
    plain("tokenizer.vocabulary_size", FIELD(tokenizer.vocabularySize),
        QT_TRANSLATE_NOOP("settings", "Pieces of the tokenizer."), 300, 1e6);
    plain("tokenizer.character_coverage", FIELD(tokenizer.characterCoverage),
        QT_TRANSLATE_NOOP("settings", "Share of the characters that get a piece of their own."), 0.9, 1);
    plain("tokenizer.byte_fallback", FIELD(tokenizer.byteFallback),
        QT_TRANSLATE_NOOP("settings", "Other characters become bytes."));
    addArchitecture(table);
    addOptimizerRows(table);
    plain("batch.tokens", FIELD(batch.tokens),
        QT_TRANSLATE_NOOP("settings", "Padded tokens in a micro-batch."), 16, 1e7);
    plain("batch.accumulation", FIELD(batch.accumulation),
        QT_TRANSLATE_NOOP("settings", "Micro-batches in an optimizer step."), 1, 65536);
    plain("run.seed", FIELD(run.seed), QT_TRANSLATE_NOOP("settings", "The same seed gives the same model."),
        0, 9007199254740992.0);
    plain("run.steps", FIELD(run.steps), QT_TRANSLATE_NOOP("settings", "Optimizer steps."), 1, 1e9);
    plain("run.log_every", FIELD(run.logEvery),
        QT_TRANSLATE_NOOP("settings", "Steps between two lines of the log."), 1, 1e9);
    plain("run.threads", FIELD(run.threads),
        QT_TRANSLATE_NOOP("settings", "Threads that compute; 0 is all cores."), 0, 4096);
    return table;
}

#undef FIELD

Error notAllowed(const std::filesystem::path& path, const char* field, int value, const char* allowed)
{
    return {errors::SettingNotAllowed,
        {{"path", path.string()}, {"field", field}, {"value", std::to_string(value)}, {"allowed", allowed}},
        {}};
}

} // namespace

const SettingsTable<PretrainSettings>& pretrainSettingsTable()
{
    static const Table table = makeTable();
    return table;
}

Result<PretrainSettings> loadPretrainSettings(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    PretrainSettings settings;
    ISOGLOSS_CHECK(readSettings(pretrainSettingsTable(), json, path.string(), settings));
    const ArchitectureSettings& shape = settings.architecture;
    if (shape.hiddenSize % (2 * shape.heads) != 0)
        return notAllowed(
            path, "architecture.hidden_size", shape.hiddenSize, "an even multiple of architecture.heads");
    if (shape.heads % shape.keyValueHeads != 0)
        return notAllowed(
            path, "architecture.kv_heads", shape.keyValueHeads, "a divisor of architecture.heads");
    if (settings.text.empty())
        return Error{errors::SettingMissing, {{"field", "text"}}, {}};
    for (PretrainText& text : settings.text)
        text.path = (std::filesystem::absolute(path).parent_path() / text.path).lexically_normal().string();
    return settings;
}

} // namespace isogloss::record
