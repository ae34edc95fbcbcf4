// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/pair_texts.h"

#include "app/models/hits_file.h"
#include "core/analysis/text_hash.h"
#include "core/model/model_config.h"
#include "core/model/model_size.h"
#include "core/tokenizer/tokenizer.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t CountedSentences = 50; // whose tokens stand for those of all

/// Tokens of both sides together, as far as a few sentences tell.
Result<double> tokensOf(const data::ParallelTable& texts, const fs::path& model)
{
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(model));
    const data::ParallelTable few = data::spread(texts, CountedSentences);
    std::size_t tokens = 0;
    for (const auto* side : {&few.sourceTexts, &few.targetTexts})
        for (const std::string& text : *side) {
            ISOGLOSS_TRY(const auto ids, tokenizer->encodeForModel(text));
            tokens += ids.size();
        }
    return static_cast<double>(tokens) * static_cast<double>(texts.size())
        / static_cast<double>(std::max<std::size_t>(1, few.size()));
}

/// Two operations a weight and token; then each sentence with each other, at every layer.
Result<double> operationsOf(const data::ParallelTable& texts, const fs::path& model)
{
    ISOGLOSS_TRY(const auto config, model::readModelConfig(model));
    ISOGLOSS_TRY(const double tokens, tokensOf(texts, model));
    const double sentences = static_cast<double>(texts.size());
    return 2 * static_cast<double>(modelSize(config).blockParameters) * tokens
        + 2 * sentences * sentences * config.hiddenSize * (config.layers + 2);
}

/// The rows of a table whose keys are among those.
data::TextTable only(const data::TextTable& table, const std::set<std::string_view>& keys)
{
    data::TextTable part{table.language, true, {}, {}, {}};
    for (std::size_t i = 0; i < table.size(); ++i)
        if (keys.contains(table.keys[i])) {
            part.keys.push_back(table.keys[i]);
            part.groups.push_back(table.groups[i]);
            part.texts.push_back(table.texts[i]);
        }
    return part;
}

Result<std::vector<TextPair>> pairsOf(const PairTexts& texts, MeasuredPairs wanted)
{
    std::vector<TextPair> pairs;
    for (std::size_t i = 0; i < texts.tables.size(); ++i)
        for (std::size_t j = i + 1; j < texts.tables.size(); ++j) {
            if (i > 0 && wanted != MeasuredPairs::All)
                continue;
            ISOGLOSS_TRY(const auto joined, data::joinTexts(texts.tables[i], texts.tables[j]));
            if (joined.size() > 1)
                pairs.push_back({joined.source, joined.target, analysis::textHash(joined), joined.size()});
        }
    return pairs;
}

} // namespace

std::vector<data::TextTable> tablesOf(const data::ParallelTable& texts)
{
    return {{texts.source, true, texts.keys, texts.groups, texts.sourceTexts},
        {texts.target, true, texts.keys, texts.groups, texts.targetTexts}};
}

Result<PairTexts> readPairTexts(
    const MeasureRequest& request, const fs::path& workspaceData, const fs::path& workspaceCache)
{
    const fs::path records = workspaceData / request.pair.dataset.toStdString() / "records.jsonl";
    ISOGLOSS_TRY(const auto source, data::readTexts(records, request.pair.source.toStdString()));
    ISOGLOSS_TRY(const auto target, data::readTexts(records, request.pair.target.toStdString()));
    ISOGLOSS_TRY(const auto joined, data::joinTexts(source, target));
    PairTexts texts;
    texts.all = joined.size();
    texts.sentences = data::spread(joined, PairTexts::MostSentences);
    for (const std::size_t place : data::spreadPlaces(joined.size(), PairTexts::MostSentences))
        texts.places.append(static_cast<int>(place));
    texts.hash = analysis::textHash(texts.sentences);
    ISOGLOSS_TRY(texts.operations, operationsOf(texts.sentences, request.modelFolder.toStdString()));
    texts.tables = tablesOf(texts.sentences);
    const std::set<std::string_view> keys(texts.sentences.keys.begin(), texts.sentences.keys.end());
    for (const QString& language : request.others) {
        ISOGLOSS_TRY(const auto table, data::readTexts(records, language.toStdString()));
        texts.tables.push_back(only(table, keys));
    }
    texts.operations *= static_cast<double>(texts.tables.size()) / 2;
    ISOGLOSS_TRY(texts.pairs, pairsOf(texts, request.pairs));
    if (!request.isPlain())
        return texts;
    texts.hits = readHits(hitsPath(workspaceCache, texts.hash, request.model, request.adapter));
    texts.baseHits = readHits(hitsPath(workspaceCache, texts.hash, request.model, 0));
    return texts;
}

} // namespace isogloss::app
