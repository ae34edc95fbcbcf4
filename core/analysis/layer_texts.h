// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"
#include "core/analysis/torch/snapshot.h"

namespace isogloss::analysis {

/// A pair of languages before the model has seen it.
struct PreparedPair
{
    data::ParallelTable texts;
    std::string textHash; ///< SHA-256 over keys and both sides
    WatchedPair tokens;
};

/// Positions of the languages of each wanted pair; every two of them when none is wanted. Error:
/// UnknownLanguage.
Result<std::vector<std::pair<std::size_t, std::size_t>>> wantedPairs(
    const std::vector<std::string>& languages,
    const std::vector<std::pair<std::string, std::string>>& wanted);

/// The ids of sentences as the model reads them. Errors: of the tokenizer, SentenceTooLong.
Result<std::vector<std::vector<tokenizer::TokenId>>> encodeSentences(
    const model::LoadedModel& model, const std::vector<std::string>& sentences);

/// Joins, checks and tokenises the texts of each pair that the options ask for. Errors as in measureLayers.
Result<std::vector<PreparedPair>> preparePairs(
    const model::LoadedModel& model, const std::vector<data::TextTable>& texts, const LayerOptions& options);

} // namespace isogloss::analysis
