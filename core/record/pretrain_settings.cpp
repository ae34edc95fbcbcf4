// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pretrain_settings.h"

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
    row.help = "Files of running text, a sentence or document a line.";
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

Table makeTable()
{
    Table table{textRow()};
    const auto plain = [&table](std::string_view key, auto access, std::string_view help, double low = 0,
                           double high = std::numeric_limits<double>::infinity()) {
        table.push_back(plainSetting<PretrainSettings>(key, access, help, low, high));
    };
    table.push_back(choiceSetting<PretrainSettings>(
        "tokenizer.type", {"unigram", "bpe"}, FIELD(tokenizer.type), "How pieces are found."));
    plain("tokenizer.vocabulary_size", FIELD(tokenizer.vocabularySize), "Pieces of the tokenizer.", 300, 1e6);
    plain("tokenizer.character_coverage", FIELD(tokenizer.characterCoverage),
        "Share of the characters that get a piece of their own.", 0.9, 1);
    plain("tokenizer.byte_fallback", FIELD(tokenizer.byteFallback), "Other characters become bytes.");
    plain("architecture.layers", FIELD(architecture.layers), "Blocks.", 1, 200);
    plain("architecture.hidden_size", FIELD(architecture.hiddenSize), "Width.", 8, 16384);
    plain("architecture.heads", FIELD(architecture.heads), "Query heads.", 1, 256);
    plain("architecture.kv_heads", FIELD(architecture.keyValueHeads), "Key and value heads.", 1, 256);
    plain("architecture.intermediate_size", FIELD(architecture.intermediateSize),
        "Width inside the feed-forward.", 8, 65536);
    plain("architecture.max_position", FIELD(architecture.maxPositions), "Longest text in tokens.", 8, 1e6);
    plain(
        "architecture.rope_theta", FIELD(architecture.ropeTheta), "Base of the rotary frequencies.", 1, 1e9);
    plain("architecture.tie_embeddings", FIELD(architecture.tieEmbeddings),
        "The head is the embedding matrix.");
    addOptimizerRows(table);
    plain("batch.tokens", FIELD(batch.tokens), "Padded tokens in a micro-batch.", 16, 1e7);
    plain("batch.accumulation", FIELD(batch.accumulation), "Micro-batches in an optimizer step.", 1, 65536);
    plain("run.seed", FIELD(run.seed), "The same seed gives the same model.", 0, 9007199254740992.0);
    plain("run.steps", FIELD(run.steps), "Optimizer steps.", 1, 1e9);
    plain("run.log_every", FIELD(run.logEvery), "Steps between two lines of the log.", 1, 1e9);
    plain("run.threads", FIELD(run.threads), "Threads that compute; 0 is all cores.", 0, 4096);
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
