// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/text_table.h"

#include <QByteArray>
#include <QList>
#include <filesystem>
#include <stop_token>
#include <string>

namespace isogloss::app {

/// A pair of languages among the texts, with what signatures call its sentences.
struct TextPair
{
    std::string source;
    std::string target;
    std::string hash; ///< text_hash.h
    std::size_t sentences = 0; ///< that both have
};

/// The texts of a pair, ready to be measured, and what that will take.
struct PairTexts
{
    data::ParallelTable sentences; ///< at most MostSentences, spread evenly over all
    std::size_t all = 0; ///< that both languages have
    QList<int> places; ///< of `sentences` among all
    std::string hash; ///< text_hash.h, of `sentences`
    std::vector<data::TextTable> tables; ///< of every language asked for, the pair's first; these sentences only
    std::vector<TextPair> pairs; ///< that are measured, the chosen one first; of two common sentences or more
    double operations = 0; ///< floating point, of one reading by the model and the comparisons
    QList<QByteArray> hits; ///< kept from an earlier measure, of what the request asks for; may be empty
    QList<QByteArray> baseHits; ///< the same of the model without adapter

    static constexpr std::size_t MostSentences = 2048;
};

/// Blocks. Errors: of readTexts and joinTexts, of the model's folder.
Result<PairTexts> readPairTexts(const MeasureRequest& request, const std::filesystem::path& workspaceData,
    const std::filesystem::path& workspaceCache);

/// Both sides as measureLayers takes them.
std::vector<data::TextTable> tablesOf(const data::ParallelTable& texts);

} // namespace isogloss::app
