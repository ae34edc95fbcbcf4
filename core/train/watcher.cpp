// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/watcher.h"

#include "core/analysis/text_hash.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace isogloss::train {

namespace {

constexpr const char* AdapterInTraining = "in-training"; // its hash changes with every step

data::ParallelTable firstTexts(const data::ParallelTable& texts, std::size_t count)
{
    data::ParallelTable first;
    const auto take = [count](const std::vector<std::string>& all) {
        return std::vector<std::string>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    };
    first.keys = take(texts.keys);
    first.sourceTexts = take(texts.sourceTexts);
    first.targetTexts = take(texts.targetTexts);
    return first;
}

} // namespace

Watcher::Watcher(const model::Decoder& decoder, const model::LoraAdapter& adapter, const PreparedData& data,
    const RunPlan& plan, const ObjectiveOptions& objective, bool hasBeginOfText, analysis::SignatureContext model)
    : m_decoder(decoder)
    , m_adapter(adapter)
    , m_data(data)
{
    m_options.pooling = objective.settings.pooling;
    m_options.poolSpecial = objective.settings.poolSpecial;
    m_options.hasBeginOfText = hasBeginOfText;
    model.pool = m_options.pooling == record::Pooling::Mean ? analysis::Pool::Mean
        : m_options.pooling == record::Pooling::Last        ? analysis::Pool::Last
                                                            : analysis::Pool::First;
    model.pooledBeginOfText = hasBeginOfText && m_options.poolSpecial;
    model.adapterHash = AdapterInTraining;
    for (const LanguagePairs& pairs : data.watched) {
        analysis::WatchedPair& watched = m_watched.emplace_back();
        watched.source = pairs.source;
        watched.target = pairs.target;
        for (std::size_t i = 0; i < std::min(plan.watchedSentences, pairs.pairs.size()); ++i) {
            watched.sourceIds.push_back(pairs.pairs[i].source);
            watched.targetIds.push_back(pairs.pairs[i].target);
        }
        model.sentences = watched.sourceIds.size();
        model.textHash = analysis::textHash(firstTexts(pairs.texts, model.sentences));
        m_signatures.push_back(model);
    }
}

std::optional<record::AlignmentSnapshot> Watcher::alignment(std::int64_t step, std::stop_token stop) const
{
    if (m_watched.empty())
        return std::nullopt;
    auto measured = analysis::measureSnapshot(m_decoder, &m_adapter, m_watched, m_options, std::move(stop));
    if (!measured)
        return std::nullopt;
    for (record::MeasureRow& row : measured->rows)
        sign(row);
    return record::AlignmentSnapshot{step, std::move(measured->rows), std::move(measured->hits)};
}

void Watcher::sign(record::MeasureRow& row) const
{
    const auto pair = std::find_if(m_watched.begin(), m_watched.end(), [&row](const analysis::WatchedPair& each) {
        return each.source == row.source && each.target == row.target;
    });
    const analysis::SignatureContext& context = m_signatures[static_cast<std::size_t>(pair - m_watched.begin())];
    constexpr std::string_view Retrieval = "retrieval_";
    if (!row.measure.starts_with(Retrieval))
        row.signature = analysis::layerSignature(context, row.measure, "", row.layer);
    else
        row.signature = analysis::layerSignature(
            context, "retrieval", row.measure.ends_with("forward") ? "fwd" : "bwd", row.layer);
}

std::optional<record::ForgettingSnapshot> Watcher::forgetting(
    std::int64_t step, const StepEngine& engine, std::stop_token stop) const
{
    if (m_data.controls.empty())
        return std::nullopt;
    record::ForgettingSnapshot snapshot;
    snapshot.step = step;
    for (const ControlText& control : m_data.controls) {
        const auto logProbabilities = engine.logProbabilities(pointersTo(control.lines), stop);
        if (!logProbabilities)
            return std::nullopt;
        record::ForgettingSnapshot::TextBits& texts = snapshot.texts[control.language];
        texts.characters = control.characters;
        for (const double logProbability : *logProbabilities)
            texts.bits.push_back(-logProbability / std::numbers::ln2);
        snapshot.bitsPerCharacter[control.language] = std::accumulate(texts.bits.begin(), texts.bits.end(), 0.0)
            / static_cast<double>(std::accumulate(texts.characters.begin(), texts.characters.end(), std::int64_t{0}));
    }
    return snapshot;
}

} // namespace isogloss::train
