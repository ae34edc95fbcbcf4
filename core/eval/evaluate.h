// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/task_record.h"
#include "core/model/loaded_model.h"
#include "core/record/scores.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::eval {

/// What one language is tested on.
struct LanguageRecords
{
    std::string language; ///< key in the scores: eng_Latn; for translation the caller may name a pair
    std::vector<data::TaskRecord> records;
    std::string fileHash = {}; ///< SHA-256 of the file they come from, "" when from none
};

/// What the model wrote for one language, record by record.
struct LanguagePredictions
{
    std::string language;
    std::vector<data::TaskRecord> records;
    std::vector<std::string> predictions;
};

struct Evaluation
{
    record::Scores scores;
    std::vector<LanguagePredictions> predictions;
};

/// Lets the model answer every record (prompts by data::renderTask in the model's chat form, the answer ends
/// where training ended it) and scores the answers: per language, and as means over the taught languages
/// (supervised) and the others (transfer). Languages of one call share batches of like length. Blocks;
/// computes on the calling thread; progress counts records. Errors: a language without records, a record of
/// another task, a taught language that is not among the given ones, those of LoadedModel::generate, Stopped.
Result<Evaluation> evaluate(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    data::Task task, const std::vector<LanguageRecords>& languages, const std::vector<std::string>& taught,
    const model::GenerationOptions& generation = {}, std::stop_token stop = {},
    const ProgressSink& progress = {});

/// Writes scores.json and predictions.<language>.jsonl into a folder, which is made when it is not there: a
/// line per record, {"key", "language", "input", "target", "spans", "prediction"}. Errors of files.
Result<void> writeEvaluation(const std::filesystem::path& folder, const Evaluation& evaluation);

} // namespace isogloss::eval
