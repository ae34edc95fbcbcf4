// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/answer_scores.h"

#include "core/eval/evaluate.h"
#include "core/eval/scoring.h"
#include "core/report/run_scores.h"

#include <algorithm>

namespace isogloss::eval {

namespace {

using record::SeedScore;

bool countsSpans(const std::string& task)
{
    return task == taskName(data::Task::Slots) || task == taskName(data::Task::Entities);
}

/// F1 is twice the spans that are right over those predicted and expected.
Result<std::vector<record::ScorePart>> readParts(
    const std::filesystem::path& evaluation, const std::string& task, const std::string& language)
{
    const std::filesystem::path path = evaluation / ("predictions." + language + ".jsonl");
    std::vector<record::ScorePart> parts;
    std::error_code ignored;
    if (!countsSpans(task) || !std::filesystem::exists(path, ignored))
        return parts;
    ISOGLOSS_TRY(const LanguagePredictions answers, readPredictions(path, language));
    const data::Task kind = task == taskName(data::Task::Slots) ? data::Task::Slots : data::Task::Entities;
    for (std::size_t i = 0; i < answers.records.size(); ++i) {
        const MatchCounts counts = answerCounts(kind, answers.records[i], answers.predictions[i]);
        parts.push_back({2.0 * static_cast<double>(counts.correct),
            static_cast<double>(counts.predicted + counts.expected)});
    }
    return parts;
}

} // namespace

Result<std::vector<SeedScore>> answerScores(const std::filesystem::path& evaluation, const report::RunSummary& run)
{
    std::vector<SeedScore> found = report::taskScores(run);
    std::vector<std::vector<record::ScorePart>> taught;
    std::vector<std::vector<record::ScorePart>> others;
    for (SeedScore& score : found) {
        if (!run.scores->languages.contains(score.about))
            continue; // a mean
        ISOGLOSS_TRY(auto parts, readParts(evaluation, run.scores->task, score.about));
        (run.taught.contains(score.about) ? taught : others).push_back(parts);
        if (!parts.empty())
            score.blocks.push_back(std::move(parts));
    }
    const auto isEmpty = [](const std::vector<record::ScorePart>& parts) { return parts.empty(); };
    for (SeedScore& mean : found)
        if (const auto& blocks = mean.about == "supervised" ? taught : others;
            !run.scores->languages.contains(mean.about) && std::none_of(blocks.begin(), blocks.end(), isEmpty))
            mean.blocks = blocks;
    return found;
}

} // namespace isogloss::eval
