// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/watcher.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace isogloss::train {

Watcher::Watcher(const model::Decoder& decoder, const model::LoraAdapter& adapter, const PreparedData& data,
    const RunPlan& plan, const ObjectiveOptions& objective, bool hasBeginOfText)
    : m_decoder(decoder)
    , m_adapter(adapter)
    , m_data(data)
{
    m_options.pooling = objective.settings.pooling;
    m_options.poolSpecial = objective.settings.poolSpecial;
    m_options.hasBeginOfText = hasBeginOfText;
    for (const LanguagePairs& pairs : data.watched) {
        analysis::WatchedPair& watched = m_watched.emplace_back();
        watched.source = pairs.source;
        watched.target = pairs.target;
        for (std::size_t i = 0; i < std::min(plan.watchedSentences, pairs.pairs.size()); ++i) {
            watched.sourceIds.push_back(pairs.pairs[i].source);
            watched.targetIds.push_back(pairs.pairs[i].target);
        }
    }
}

std::optional<record::AlignmentSnapshot> Watcher::alignment(std::int64_t step, std::stop_token stop) const
{
    if (m_watched.empty())
        return std::nullopt;
    auto measured = analysis::measureSnapshot(m_decoder, &m_adapter, m_watched, m_options, std::move(stop));
    if (!measured)
        return std::nullopt;
    return record::AlignmentSnapshot{step, std::move(measured->rows), std::move(measured->hits)};
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
