// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_run.h"

#include "app/cli/errors.h"
#include "core/train/run_record.h"
#include "core/train/watched_sentences.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

/// The layers at which sentences meet at one step, ascending; those that meet at none are left out.
std::vector<int> meetingsAt(const Json& pair, std::size_t step)
{
    std::vector<int> layers;
    for (const Json& sentence : pair["sentences"])
        if (const Json& layer = sentence["layers"][step]; !layer.is_null())
            layers.push_back(layer.get<int>());
    std::sort(layers.begin(), layers.end());
    return layers;
}

} // namespace

Result<std::string> modelOfRun(const std::string& run)
{
    ISOGLOSS_TRY(const auto settings, train::recordedSettings(train::RunFolder(run)));
    return settings.model;
}

Result<void> addRunSteps(Json& document, const std::string& run, const OpenedModel& opened,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options, const Session& session,
    ProgressLine& line)
{
    const train::RunFolder folder(run);
    std::vector<analysis::SentenceSteps> pairs;
    if (texts.size() < 2) {
        ISOGLOSS_TRY(pairs, train::watchedSentences(folder, opened.model));
        if (pairs.empty())
            return Error{errors::NothingWatched, {{"path", run}}, {}};
    } else {
        const auto adapters = train::keptAdapters(folder);
        if (adapters.empty())
            return Error{errors::NoCheckpoints, {{"path", run}}, {}};
        ISOGLOSS_TRY(auto steps,
            analysis::followAdapters(
                opened.model, adapters, texts[0], texts[1], options, session.stop(), line.sink()));
        pairs.push_back(std::move(steps));
    }
    document["run"] = run;
    for (const analysis::SentenceSteps& pair : pairs)
        document["run_steps"].push_back(analysis::sentenceStepsJson(pair));
    return {};
}

void sayRunSteps(const Json& document, const Session& session)
{
    if (!document.contains("run_steps"))
        return;
    char line[160];
    for (const Json& pair : document["run_steps"]) {
        const std::size_t sentences = pair["sentences"].size();
        std::snprintf(line, sizeof line, "%s - %s over the steps of the run, %zu sentences",
            pair["source"].get<std::string>().c_str(), pair["target"].get<std::string>().c_str(), sentences);
        session.say(line);
        session.say("    step     meet  half of these by layer");
        for (std::size_t step = 0; step < pair["steps"].size(); ++step) {
            const std::vector<int> layers = meetingsAt(pair, step);
            const std::string half = layers.empty() ? "-" : std::to_string(layers[(layers.size() - 1) / 2]);
            std::snprintf(line, sizeof line, "%8lld %8zu  %s",
                static_cast<long long>(pair["steps"][step].get<std::int64_t>()), layers.size(), half.c_str());
            session.say(line);
        }
        session.say("");
    }
}

} // namespace isogloss::cli
