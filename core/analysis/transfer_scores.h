// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"
#include "core/analysis/rank_correlation.h"
#include "core/base/result.h"
#include "core/record/scores.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// What a task scores in one language.
struct TransferScore
{
    std::string language; ///< key
    double score = 0;
    std::optional<Interval> interval; ///< 95 %
    std::vector<double> controls; ///< of the file's other columns
};

struct TransferScores
{
    std::vector<std::string> controls; ///< names of the other columns
    std::vector<TransferScore> scores;
};

/// Scores made elsewhere: a CSV or TSV (comma, semicolon or tab) whose first line names its columns: language and
/// score; low and high, where there are intervals; every other column is a measure to be held fixed. Errors: of
/// files, ScoreColumns{path, value}, ScoreLine{path, line}.
Result<TransferScores> readTransferScores(const std::filesystem::path& path);

/// F1 where there is one, else chrF++, else BLEU; nothing without any.
std::optional<TransferScore> transferScore(const std::string& language, const record::LanguageScores& scores);

/// How alike one language is to a pivot.
struct LanguageAlignment
{
    std::string language;
    double value = 0;
    std::string family; ///< "" where it is not known
    std::optional<Interval> interval = std::nullopt; ///< 95 %
};

/// Measures that the program itself can hold fixed, as files call them too.
inline constexpr const char* PiecesPerWord = "pieces_per_word";
inline constexpr const char* TrainingTexts = "training_texts";

/// Makes a measure by language one that is held fixed, where it is known of all languages that have both and is none of
/// the file's own.
void holdFixed(TransferScores& scores, const std::vector<LanguageAlignment>& alignment, const std::string& name,
    const std::map<std::string, double>& byLanguage);

/// The languages that have both, as points of a study; no controls where a language lacks one.
std::vector<TransferPoint> transferPoints(
    const std::vector<LanguageAlignment>& alignment, const TransferScores& scores);

} // namespace isogloss::analysis
