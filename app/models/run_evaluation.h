// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/task_record.h"
#include "core/record/scores.h"
#include "core/report/run_summary.h"

#include <QList>
#include <QString>
#include <filesystem>
#include <optional>
#include <string>

namespace isogloss::app {

class LanguageNames;

/// What a run had to do with a language.
enum class LanguageRole { Taught, Aligned, Other };

/// Of a key as scores have it: a language, or for translation SOURCE-TARGET, where the target counts.
LanguageRole roleOf(const std::string& key, const report::RunSummary& run);

/// "taught the task", "only aligned", "not in this run".
QString roleText(LanguageRole role);

/// What is scored: a member of record::LanguageScores with its interval.
enum class ScoreKind { F1, Chrf, Bleu };

struct ScoreValue
{
    std::optional<double> value;
    std::optional<record::ScoreInterval> interval;
};

ScoreValue scoreOf(const record::LanguageScores& scores, ScoreKind kind);

/// How a run does in one language.
struct LanguageResult
{
    QString key;
    LanguageRole role = LanguageRole::Other;
    record::LanguageScores run;
    std::optional<record::LanguageScores> base; ///< of the model without the run's adapter
    /// Its translations are found more often than before the run, beyond chance, but its score did not rise beyond
    /// its interval.
    bool isAlignedNotBetter = false;
};

/// What is kept of testing a run.
struct RunEvaluation
{
    data::Task task = data::Task::Slots;
    QList<LanguageResult> languages; ///< taught first, then only aligned, then others
    std::filesystem::path folder; ///< with the predictions
    QList<ScoreKind> kinds() const;
};

/// Whether the score is above the base's beyond its own interval; nothing without a base.
std::optional<bool> isBetter(const LanguageResult& result, ScoreKind kind);

/// What a run's evaluation/ and evaluation/base/ hold; nothing where it was not tested. Blocks. Errors: of the
/// files.
Result<std::optional<RunEvaluation>> readRunEvaluation(const std::filesystem::path& runFolder);

/// "F1", "chrF++", "BLEU".
QString scoreName(ScoreKind kind);
/// "English", "English to Swahili".
QString testedName(const QString& key, const LanguageNames* names);
/// The means over taught, only aligned and other languages, in a sentence.
QString evaluationFinding(const RunEvaluation& evaluation, ScoreKind kind);

} // namespace isogloss::app
