// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_texts.h"

#include "core/analysis/errors.h"
#include "core/analysis/text_hash.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

Result<const data::TextTable*> findTable(
    const std::vector<data::TextTable>& texts, const std::string& language)
{
    std::string known;
    for (const data::TextTable& table : texts) {
        if (table.language == language)
            return &table;
        known += (known.empty() ? "" : ", ") + table.language;
    }
    return Error{errors::UnknownLanguage, {{"value", language}, {"allowed", known}}, {}};
}

std::vector<std::pair<std::string, std::string>> wantedPairs(
    const std::vector<data::TextTable>& texts, const LayerOptions& options)
{
    if (!options.pairs.empty())
        return options.pairs;
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            pairs.emplace_back(texts[i].language, texts[j].language);
    return pairs;
}

Result<std::vector<std::vector<tokenizer::TokenId>>> encode(
    const model::LoadedModel& model, const std::vector<std::string>& sentences)
{
    const auto limit = static_cast<std::size_t>(model.config().maxPositions);
    std::vector<std::vector<tokenizer::TokenId>> encoded;
    for (const std::string& sentence : sentences) {
        ISOGLOSS_TRY(auto ids, model.tokenizer().encodeForModel(sentence));
        if (limit > 0 && ids.size() > limit)
            return Error{errors::SentenceTooLong,
                {{"value", sentence.substr(0, 80)}, {"tokens", std::to_string(ids.size())},
                    {"allowed", std::to_string(limit)}},
                {}};
        encoded.push_back(std::move(ids));
    }
    return encoded;
}

Result<PreparedPair> prepare(
    const model::LoadedModel& model, const data::TextTable& source, const data::TextTable& target)
{
    PreparedPair pair;
    ISOGLOSS_TRY(pair.texts, data::joinTexts(source, target));
    if (pair.texts.size() < 2)
        return Error{errors::TooFewSentences,
            {{"source", source.language}, {"target", target.language},
                {"value", std::to_string(pair.texts.size())}},
            {}};
    pair.textHash = textHash(pair.texts);
    pair.tokens.source = source.language;
    pair.tokens.target = target.language;
    ISOGLOSS_TRY(pair.tokens.sourceIds, encode(model, pair.texts.sourceTexts));
    ISOGLOSS_TRY(pair.tokens.targetIds, encode(model, pair.texts.targetTexts));
    return pair;
}

} // namespace

Result<std::vector<PreparedPair>> preparePairs(
    const model::LoadedModel& model, const std::vector<data::TextTable>& texts, const LayerOptions& options)
{
    if (texts.size() < 2)
        return Error{errors::TooFewTexts, {{"value", std::to_string(texts.size())}}, {}};
    std::vector<PreparedPair> prepared;
    for (const auto& [source, target] : wantedPairs(texts, options)) {
        ISOGLOSS_TRY(const auto* sourceTable, findTable(texts, source));
        ISOGLOSS_TRY(const auto* targetTable, findTable(texts, target));
        ISOGLOSS_TRY(auto pair, prepare(model, *sourceTable, *targetTable));
        prepared.push_back(std::move(pair));
    }
    return prepared;
}

} // namespace isogloss::analysis
