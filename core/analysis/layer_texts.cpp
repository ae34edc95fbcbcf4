// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_texts.h"

#include "core/analysis/errors.h"
#include "core/analysis/text_hash.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

constexpr std::size_t ShownCharacters = 60; // of a sentence that is too long

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
    ISOGLOSS_TRY(pair.tokens.sourceIds, encodeSentences(model, pair.texts.sourceTexts));
    ISOGLOSS_TRY(pair.tokens.targetIds, encodeSentences(model, pair.texts.targetTexts));
    return pair;
}

} // namespace

Result<std::vector<std::vector<tokenizer::TokenId>>> encodeSentences(
    const model::LoadedModel& model, const std::vector<std::string>& sentences)
{
    const auto limit = static_cast<std::size_t>(model.config().maxPositions);
    std::vector<std::vector<tokenizer::TokenId>> encoded;
    for (const std::string& sentence : sentences) {
        ISOGLOSS_TRY(auto ids, model.tokenizer().encodeForModel(sentence));
        if (limit > 0 && ids.size() > limit)
            return Error{errors::SentenceTooLong,
                {{"value", sentence.substr(0, text::byteOffset(sentence, ShownCharacters))},
                    {"tokens", std::to_string(ids.size())}, {"allowed", std::to_string(limit)}},
                {}};
        encoded.push_back(std::move(ids));
    }
    return encoded;
}

Result<std::vector<std::pair<std::size_t, std::size_t>>> wantedPairs(
    const std::vector<std::string>& languages, const std::vector<std::pair<std::string, std::string>>& wanted)
{
    const auto find = [&languages](const std::string& language) -> Result<std::size_t> {
        std::string known;
        for (std::size_t i = 0; i < languages.size(); ++i) {
            if (languages[i] == language)
                return i;
            known += (i == 0 ? "" : ", ") + languages[i];
        }
        return Error{errors::UnknownLanguage, {{"value", language}, {"allowed", known}}, {}};
    };
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [source, target] : wanted) {
        ISOGLOSS_TRY(const std::size_t first, find(source));
        ISOGLOSS_TRY(const std::size_t second, find(target));
        pairs.emplace_back(first, second);
    }
    for (std::size_t i = 0; wanted.empty() && i < languages.size(); ++i)
        for (std::size_t j = i + 1; j < languages.size(); ++j)
            pairs.emplace_back(i, j);
    return pairs;
}

Result<std::vector<PreparedPair>> preparePairs(
    const model::LoadedModel& model, const std::vector<data::TextTable>& texts, const LayerOptions& options)
{
    if (texts.size() < 2)
        return Error{errors::TooFewTexts, {{"value", std::to_string(texts.size())}}, {}};
    std::vector<std::string> languages;
    for (const data::TextTable& table : texts)
        languages.push_back(table.language);
    ISOGLOSS_TRY(const auto wanted, wantedPairs(languages, options.pairs));
    std::vector<PreparedPair> prepared;
    for (const auto& [source, target] : wanted) {
        ISOGLOSS_TRY(auto pair, prepare(model, texts[source], texts[target]));
        prepared.push_back(std::move(pair));
    }
    return prepared;
}

} // namespace isogloss::analysis
