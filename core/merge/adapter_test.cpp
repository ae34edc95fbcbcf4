// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/adapter_test.h"

#include "core/analysis/layers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::merge {

namespace {

data::TextTable sideOf(const data::ParallelTable& pairs, const std::string& language, const std::vector<std::string>& texts)
{
    return {language, true, pairs.keys, pairs.groups, texts};
}

std::vector<FoundShare> sharesOf(const analysis::PairLayers& pair)
{
    std::vector<FoundShare> shares;
    for (const record::MeasureRow& row : pair.rows) {
        if (!row.measure.starts_with("retrieval_") || row.layer.index == record::Layer::FinalNorm)
            continue;
        const auto layer = static_cast<std::size_t>(row.layer.index);
        shares.resize(std::max(shares.size(), layer + 1));
        shares[layer].value += row.value / 2;
        shares[layer].low += row.low.value_or(row.value) / 2;
        shares[layer].high += row.high.value_or(row.value) / 2;
        shares[layer].signature = row.signature;
    }
    return shares;
}

std::vector<int> meetingLayers(const analysis::PairLayers& pair, int layers)
{
    std::vector<int> meets(pair.sentences, layers + 1);
    for (const auto& layer : pair.hits)
        for (std::size_t i = 0; i < layer.hits.size() && i < meets.size(); ++i)
            if (layer.hits[i] == '1' && layer.layer >= 0)
                meets[i] = std::min(meets[i], layer.layer);
    return meets;
}

} // namespace

int AdapterScores::bestLayer() const
{
    const auto best = std::max_element(
        layers.begin(), layers.end(), [](const FoundShare& x, const FoundShare& y) { return x.value < y.value; });
    return static_cast<int>(best - layers.begin());
}

std::optional<double> AdapterScores::taskMean() const
{
    if (!task || task->scores.languages.empty())
        return std::nullopt;
    double sum = 0;
    for (const auto& [language, scores] : task->scores.languages)
        sum += scores.f1.value_or(scores.chrf.value_or(0) / 100);
    return sum / static_cast<double>(task->scores.languages.size());
}

AdapterTest::AdapterTest(model::LoadedModel model, const TestSet& set)
    : m_model(std::move(model))
    , m_task(set.task.value_or(data::Task::Slots))
    , m_taught(set.taught)
{
}

Result<AdapterTest> AdapterTest::open(model::LoadedModel model, const TestSet& set)
{
    AdapterTest test(std::move(model), set);
    ISOGLOSS_CHECK(test.readTexts(set));
    ISOGLOSS_CHECK(test.readRecords(set));
    return test;
}

Result<void> AdapterTest::readTexts(const TestSet& set)
{
    if (!set.texts)
        return {};
    const auto& [one, other] = *set.texts;
    ISOGLOSS_TRY(const data::TextTable source, data::readTexts(one.path, one.language));
    ISOGLOSS_TRY(const data::TextTable target, data::readTexts(other.path, other.language));
    ISOGLOSS_TRY(const data::ParallelTable all, data::joinTexts(source, target));
    m_sentences = data::spread(all, set.mostSentences);
    return {};
}

Result<void> AdapterTest::readRecords(const TestSet& set)
{
    for (const TestSet::File& file : set.records) {
        ISOGLOSS_TRY(const auto all, data::readTaskRecords(file.path, file.language));
        if (!set.task && !all.empty())
            m_task = all.front().task;
        eval::LanguageRecords language{file.language, {}};
        for (const std::size_t i : data::spreadPlaces(all.size(), set.mostRecords))
            language.records.push_back(all[i]);
        m_recordCount += language.records.size();
        m_records.push_back(std::move(language));
    }
    std::erase_if(m_taught, [this](const std::string& key) {
        return std::none_of(m_records.begin(), m_records.end(),
            [&key](const eval::LanguageRecords& language) { return language.language == key; });
    });
    return {};
}

Result<void> AdapterTest::measure(const model::LoadedAdapter* adapter, const std::stop_token& stop,
    const ProgressSink& progress, AdapterScores& scores) const
{
    analysis::LayerOptions options;
    options.cosine = false;
    ISOGLOSS_TRY(const analysis::LayerReport report,
        analysis::measureLayers(m_model, adapter,
            {sideOf(m_sentences, m_sentences.source, m_sentences.sourceTexts),
                sideOf(m_sentences, m_sentences.target, m_sentences.targetTexts)},
            options, stop, progress));
    const analysis::PairLayers& pair = report.pairs.front();
    scores.layers = sharesOf(pair);
    scores.meetsAt = meetingLayers(pair, static_cast<int>(scores.layers.size()) - 1);
    return {};
}

Result<AdapterScores> AdapterTest::scores(
    const std::filesystem::path& adapter, std::stop_token stop, const ProgressSink& progress) const
{
    std::optional<model::LoadedAdapter> opened;
    if (!adapter.empty()) {
        ISOGLOSS_TRY(opened, m_model.openAdapter(adapter));
    }
    const model::LoadedAdapter* const used = opened ? &*opened : nullptr;
    const std::uint64_t sentences = 2 * m_sentences.size();
    const auto shifted = [&](std::uint64_t before) {
        return [&, before](const Progress& inside) {
            if (progress)
                progress({before + inside.done, sentences + m_recordCount});
        };
    };
    AdapterScores scores;
    if (m_sentences.size() > 0)
        ISOGLOSS_CHECK(measure(used, stop, shifted(0), scores));
    if (!m_records.empty()) {
        ISOGLOSS_TRY(scores.task,
            eval::evaluate(m_model, used, m_task, m_records, m_taught, {}, stop, shifted(sentences)));
    }
    return scores;
}

Json toJson(const AdapterScores& scores)
{
    Json json = Json::object();
    for (std::size_t layer = 0; layer < scores.layers.size(); ++layer) {
        const FoundShare& share = scores.layers[layer];
        json["layers"].push_back(
            {{"layer", layer}, {"found", share.value}, {"low", share.low}, {"high", share.high},
                {"signature", share.signature}});
    }
    if (scores.task)
        json["task"] = record::toJson(scores.task->scores);
    if (const auto mean = scores.taskMean())
        json["task_mean"] = *mean;
    return json;
}

} // namespace isogloss::merge
