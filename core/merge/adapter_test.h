// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/text_table.h"
#include "core/eval/evaluate.h"
#include "core/model/loaded_model.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::merge {

/// What adapters of one base are compared on; either half may be missing.
struct TestSet
{
    struct File
    {
        std::string language; ///< key
        std::filesystem::path path; ///< of texts or of task records
    };
    std::optional<std::pair<File, File>> texts; ///< two languages that say the same
    std::optional<data::Task> task; ///< empty: what the records say
    std::vector<File> records; ///< of the task, by language
    std::vector<std::string> taught; ///< languages that were taught the task
    std::size_t mostSentences = 0; ///< that are taken, evenly spread; 0 = all
    std::size_t mostRecords = 0; ///< of each language; 0 = all
};

/// A share of translations found, mean of both directions, with its 95 % interval.
struct FoundShare
{
    double value = 0;
    double low = 0;
    double high = 0;
    std::string signature; ///< of one direction; "" in grids of older versions
};

/// How the base with an adapter does on a test set.
struct AdapterScores
{
    std::vector<FoundShare> layers; ///< 0..L; empty without texts
    std::vector<int> meetsAt; ///< of each sentence: the first layer where its translation is nearest, else L + 1
    std::optional<eval::Evaluation> task; ///< empty without records

    int bestLayer() const; ///< the first of the highest
    /// Mean over all languages of F1, or of chrF++ / 100: 0..1. Empty without records.
    std::optional<double> taskMean() const;
};

/// Compares adapters on a test set, one after another; reads model and texts once. Any thread, one at a time.
class AdapterTest
{
public:
    /// Errors: of reading texts and records.
    static Result<AdapterTest> open(model::LoadedModel model, const TestSet& set);

    /// An empty folder is the base alone. Blocks; progress counts sentences and records. Errors: of opening an
    /// adapter, measureLayers and evaluate, Stopped.
    Result<AdapterScores> scores(
        const std::filesystem::path& adapter, std::stop_token stop = {}, const ProgressSink& progress = {}) const;

    /// The sentences that are compared; empty without texts.
    const data::ParallelTable& sentences() const { return m_sentences; }

private:
    AdapterTest(model::LoadedModel model, const TestSet& set);
    Result<void> readTexts(const TestSet& set);
    Result<void> readRecords(const TestSet& set);
    Result<void> measure(const model::LoadedAdapter* adapter, const std::stop_token& stop,
        const ProgressSink& progress, AdapterScores& scores) const;

    model::LoadedModel m_model;
    data::Task m_task;
    std::vector<std::string> m_taught;
    data::ParallelTable m_sentences;
    std::vector<eval::LanguageRecords> m_records;
    std::size_t m_recordCount = 0;
};

/// {"layers": [{"layer", "found", "low", "high", "signature"}], "task": {...}, "task_mean"}; what is missing is left out.
Json toJson(const AdapterScores& scores);

} // namespace isogloss::merge
