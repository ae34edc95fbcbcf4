// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/measured_again.h"

#include "core/analysis/layers.h"
#include "core/base/errors.h"
#include "core/model/loaded_model.h"
#include "core/record/settings_table.h"
#include "core/train/errors.h"
#include "core/train/prepared_data.h"
#include "core/train/run_record.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::train {

namespace {

using data::ParallelTable;
using record::SeedScore;
using Sentence = std::pair<std::string, std::string>; ///< source and target
using PairName = std::pair<std::string, std::string>; ///< language keys
using WatchedTexts = std::map<PairName, std::vector<Sentence>>;

/// What decides which texts a run sets aside, as text.
std::string dataKey(const record::RunSettings& settings)
{
    record::RunSettings same = settings;
    same.data.splitSeed = settings.data.splitSeedOr(settings.run.seed);
    const Json json = record::toJson(same);
    return json["model"].dump() + json["data"].dump();
}

/// Models that were opened, each once.
class Models
{
public:
    Result<model::LoadedModel> of(const record::RunSettings& settings)
    {
        if (const auto known = m_models.find(settings.model); known != m_models.end())
            return known->second;
        ISOGLOSS_TRY(auto opened, model::LoadedModel::open(settings.model, {.prompt = settings.data.prompt}));
        m_models.emplace(settings.model, opened);
        return opened;
    }

private:
    std::map<std::string, model::LoadedModel> m_models;
};

Result<WatchedTexts> watchedTexts(
    record::RunSettings settings, const model::LoadedModel& model, const std::stop_token& stop)
{
    settings.objective.schedule = settings.data.parallel.empty() ? settings.objective.schedule
                                                                 : record::Schedule::AlignOnly; // the task has no say
    ISOGLOSS_TRY(const PreparedData data, prepareData(settings, model, stop));
    WatchedTexts watched;
    for (const LanguagePairs& pairs : data.watched) {
        auto& sentences = watched[{pairs.source, pairs.target}];
        for (std::size_t i = 0; i < pairs.texts.sourceTexts.size(); ++i)
            sentences.emplace_back(pairs.texts.sourceTexts[i], pairs.texts.targetTexts[i]);
    }
    return watched;
}

void intersect(WatchedTexts& common, const WatchedTexts& other)
{
    for (auto& [pair, sentences] : common) {
        const auto found = other.find(pair);
        const std::set<Sentence> there
            = found == other.end() ? std::set<Sentence>() : std::set<Sentence>(found->second.begin(), found->second.end());
        std::erase_if(sentences, [&there](const Sentence& sentence) { return !there.contains(sentence); });
    }
}

ParallelTable tableOf(const PairName& pair, const std::vector<Sentence>& sentences)
{
    ParallelTable table;
    table.source = pair.first;
    table.target = pair.second;
    for (const auto& [source, target] : sentences) {
        table.keys.push_back(std::to_string(table.keys.size()));
        table.groups.emplace_back();
        table.sourceTexts.push_back(source);
        table.targetTexts.push_back(target);
    }
    return table;
}

Result<std::vector<ParallelTable>> commonSet(
    const std::vector<RunToMeasure>& runs, Models& models, const std::stop_token& stop)
{
    std::optional<WatchedTexts> common;
    std::set<std::string> seen;
    for (const RunToMeasure& run : runs) {
        if (!seen.insert(dataKey(run.settings)).second)
            continue;
        ISOGLOSS_TRY(const auto model, models.of(run.settings));
        ISOGLOSS_TRY(WatchedTexts watched, watchedTexts(run.settings, model, stop));
        if (common)
            intersect(*common, watched);
        else
            common = std::move(watched);
    }
    std::vector<ParallelTable> tables;
    for (const auto& [pair, sentences] : common.value_or(WatchedTexts()))
        if (sentences.size() >= 2)
            tables.push_back(tableOf(pair, sentences));
    return tables;
}

data::TextTable sideOf(const ParallelTable& table, bool isSource)
{
    data::TextTable side;
    side.language = isSource ? table.source : table.target;
    side.keyed = true;
    side.keys = table.keys;
    side.groups = table.groups;
    side.texts = isSource ? table.sourceTexts : table.targetTexts;
    return side;
}

Result<SeedScore> measure(const model::LoadedModel& model, const model::LoadedAdapter& adapter,
    const ParallelTable& table, record::Layer layer, const std::stop_token& stop)
{
    analysis::LayerOptions options;
    options.cosine = false;
    options.draws = 1; // intervals over seeds and sentences come later
    ISOGLOSS_TRY(const auto report,
        analysis::measureLayers(model, &adapter, {sideOf(table, true), sideOf(table, false)}, options, stop));
    SeedScore score;
    score.measure = "retrieval";
    score.about = table.source + "-" + table.target;
    score.layer = layer;
    for (const record::MeasureRow& row : report.pairs.front().rows)
        if (row.measure == "retrieval_forward" && row.layer == layer) {
            score.value = row.value;
            score.signature = row.signature;
        }
    for (const auto& hits : report.pairs.front().hits)
        if (hits.layer == layer.index) {
            auto& block = score.blocks.emplace_back();
            for (const char hit : hits.hits)
                block.push_back({hit == '1' ? 1.0 : 0.0, 1});
        }
    return score;
}

} // namespace

Result<std::vector<ParallelTable>> commonSet(const std::vector<RunToMeasure>& runs, const std::stop_token& stop)
{
    Models models;
    return commonSet(runs, models, stop);
}

Result<MeasuredAgain> measureAgain(const std::vector<RunToMeasure>& runs, record::Layer layer,
    const std::stop_token& stop, const ProgressSink& progress)
{
    Models models;
    MeasuredAgain measured;
    ISOGLOSS_TRY(measured.texts, commonSet(runs, models, stop));
    if (measured.texts.empty())
        return Error{errors::NoCommonSet, {{"count", std::to_string(runs.size())}}, {}};
    for (const RunToMeasure& run : runs) {
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        ISOGLOSS_TRY(const auto model, models.of(run.settings));
        ISOGLOSS_TRY(const auto adapter, model.openAdapter(run.adapter));
        auto& scores = measured.runs.emplace_back();
        for (const ParallelTable& table : measured.texts) {
            ISOGLOSS_TRY(SeedScore score, measure(model, adapter, table, layer, stop));
            score.seed = run.settings.run.seed;
            scores.push_back(std::move(score));
        }
        if (progress)
            progress({measured.runs.size(), runs.size()});
    }
    return measured;
}

Result<void> measureAgain(std::vector<report::Condition>& conditions,
    const std::vector<std::vector<std::filesystem::path>>& folders, record::Layer layer, const std::stop_token& stop,
    const ProgressSink& progress)
{
    std::vector<RunToMeasure> runs;
    for (const auto& members : folders)
        for (const std::filesystem::path& folder : members) {
            ISOGLOSS_TRY(auto settings, recordedSettings(RunFolder(folder)));
            runs.push_back({RunFolder(folder).adapter(), std::move(settings)});
        }
    ISOGLOSS_TRY(auto measured, measureAgain(runs, layer, stop, progress));
    std::size_t next = 0;
    for (report::Condition& condition : conditions)
        for (auto& scores : condition.runs) {
            std::erase_if(scores, [](const SeedScore& score) { return score.measure == "retrieval"; });
            const auto& fresh = measured.runs[next++];
            scores.insert(scores.end(), fresh.begin(), fresh.end());
        }
    return {};
}

} // namespace isogloss::train
