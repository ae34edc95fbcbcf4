// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/run_conditions.h"

#include "core/eval/answer_scores.h"
#include "core/report/run_scores.h"

namespace isogloss::eval {

namespace fs = std::filesystem;

namespace {

using Groups = std::vector<std::pair<std::string, std::vector<std::size_t>>>;
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

Result<RunConditions> gather(const std::vector<fs::path>& folders, const std::vector<RunSummary>& runs,
    const Groups& groups, std::optional<record::Layer> layer)
{
    RunConditions read;
    read.layer = layer ? layer : report::commonLayer(runs);
    for (const auto& [name, members] : groups) {
        report::Condition& condition = read.conditions.emplace_back();
        condition.name = name;
        auto& own = read.folders.emplace_back();
        for (const std::size_t member : members) {
            own.push_back(folders[member]);
            ISOGLOSS_TRY(auto scores, scoresOf(runs[member], folders[member], read.layer));
            condition.runs.push_back(std::move(scores));
        }
    }
    return read;
}

} // namespace

Result<RunConditions> readConditions(const NamedRuns& named, std::optional<record::Layer> layer)
{
    std::vector<fs::path> folders;
    Groups groups;
    for (const auto& [name, members] : named) {
        auto& group = groups.emplace_back(name, std::vector<std::size_t>());
        for (const fs::path& folder : members) {
            group.second.push_back(folders.size());
            folders.push_back(folder);
        }
    }
    ISOGLOSS_TRY(const auto runs, readAll(folders));
    return gather(folders, runs, groups, layer);
}

Result<RunConditions> readConditions(const std::vector<fs::path>& folders, std::optional<record::Layer> layer)
{
    ISOGLOSS_TRY(const auto runs, readAll(folders));
    return gather(folders, runs, report::conditionsOf(runs), layer);
}

} // namespace isogloss::eval
