// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/run_conditions.h"

#include "core/eval/answer_scores.h"
#include "core/report/run_scores.h"

namespace isogloss::eval {

namespace fs = std::filesystem;

namespace {

using report::RunSummary;

Result<std::vector<RunSummary>> readAll(const std::vector<fs::path>& folders)
{
    std::vector<RunSummary> runs;
    for (const fs::path& folder : folders) {
        ISOGLOSS_TRY(RunSummary run, report::readRun(folder));
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<std::vector<record::SeedScore>> scoresOf(
    const RunSummary& run, const fs::path& folder, const std::optional<record::Layer>& layer)
{
    std::vector<record::SeedScore> scores;
    if (run.scores) {
        ISOGLOSS_TRY(scores, answerScores(folder / "evaluation", run));
    }
    const auto add = [&scores](std::vector<record::SeedScore> more) {
        scores.insert(scores.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    if (layer)
        add(report::alignmentScores(run, *layer));
    add(report::forgettingScores(run));
    return scores;
}

} // namespace

Result<NamedRuns> byCondition(const std::vector<fs::path>& folders, const NamedRuns& named)
{
    if (!named.empty())
        return named;
    ISOGLOSS_TRY(const auto runs, readAll(folders));
    NamedRuns made;
    for (const auto& [name, members] : report::conditionsOf(runs)) {
        auto& own = made.emplace_back(name, std::vector<fs::path>()).second;
        for (const std::size_t member : members)
            own.push_back(folders[member]);
    }
    return made;
}

Result<RunConditions> readConditions(const NamedRuns& named, std::optional<record::Layer> layer)
{
    std::vector<fs::path> folders;
    for (const auto& [name, members] : named)
        folders.insert(folders.end(), members.begin(), members.end());
    ISOGLOSS_TRY(const auto runs, readAll(folders));
    RunConditions read;
    read.layer = layer ? layer : report::commonLayer(runs);
    auto run = runs.begin();
    for (const auto& [name, members] : named) {
        report::Condition& condition = read.conditions.emplace_back();
        condition.name = name;
        read.folders.push_back(members);
        for (const fs::path& folder : members) {
            ISOGLOSS_TRY(auto scores, scoresOf(*run++, folder, read.layer));
            condition.runs.push_back(std::move(scores));
        }
    }
    return read;
}

} // namespace isogloss::eval
