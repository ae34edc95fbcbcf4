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
    std::string file = {}; ///< its path
};

/// What the model wrote for one language, record by record.
struct LanguagePredictions
{
    std::string language;
    std::vector<data::TaskRecord> records;
    std::vector<std::string> predictions;
};

/// A file of test records.
struct TestFile
{
    std::string language; ///< key, or for translation SOURCE-TARGET
    std::filesystem::path path;
};

/// Reads test records as data::readTaskRecords does, a language a file; the hashes are those of the files. Of
/// each language at most so many, from the beginning; 0: all. Errors: of the files.
Result<std::vector<LanguageRecords>> readTestFiles(
    const std::vector<TestFile>& files, std::size_t mostRecords = 0);

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

/// Reads a predictions.<language>.jsonl of writeEvaluation back. Errors: of the file and its lines.
Result<LanguagePredictions> readPredictions(const std::filesystem::path& path, const std::string& language);

} // namespace isogloss::eval
