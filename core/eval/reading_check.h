// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/model/loaded_model.h"
#include "core/quality/text_set.h"
#include "core/quality/tokenizer_fairness.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::eval {

/// How well a model reads a language, from a few sentences.
enum class Reading {
    Well,
    Poorly, ///< better than the letters alone, but not by much
    NearChance, ///< hardly better than somebody who knows which letter follows which: what is measured with it will be
                ///< near chance
};

std::string_view nameOf(Reading reading); ///< "well", "poorly", "near_chance"

struct LanguageReading
{
    quality::LanguageTokens tokens; ///< of all sentences that were looked at
    std::size_t sentences = 0; ///< that the model read
    double bitsPerCharacter = 0; ///< of the model, on these
    /// What a table of neighbouring letters needs, made from the other half of the same sentences.
    double letterBits = 0;
    Reading reading = Reading::NearChance;
};

struct ReadingOptions
{
    std::size_t sentences = 50; ///< of each language, spread over the texts
    double seconds = 5; ///< no further sentence is begun after that, once every language has `leastSentences`
    std::size_t leastSentences = 5;
};

/// A row a language, in the set's order, with the price of saying the same as in `pivot` ("" for none). Empty when
/// stopped. Errors: of tokenizerFairness and LoadedModel::score.
Result<std::optional<std::vector<LanguageReading>>> checkReading(const model::LoadedModel& model,
    const quality::TextSet& set, const std::string& pivot, const ReadingOptions& options = {},
    std::stop_token stop = {}, const ProgressSink& progress = {});

/// Bits per character that a table of letters and their neighbours needs for texts, made from every second text and
/// tried on the others, both ways round; 0 for fewer than two texts.
double neighbourLetterBits(const std::vector<std::string>& texts);

} // namespace isogloss::eval
