// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/watcher.h"

#include <algorithm>
#include <numbers>

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

std::optional<record::AlignmentSnapshot> Watcher::alignment(std::int64_t step) const
{
    if (m_watched.empty())
        return std::nullopt;
    analysis::Snapshot measured = analysis::measureSnapshot(m_decoder, &m_adapter, m_watched, m_options);
    return record::AlignmentSnapshot{step, std::move(measured.rows), std::move(measured.hits)};
}

std::optional<record::ForgettingSnapshot> Watcher::forgetting(
    std::int64_t step, const StepEngine& engine) const
{
    if (m_data.controls.empty())
        return std::nullopt;
    record::ForgettingSnapshot snapshot{step, {}};
    for (const ControlText& control : m_data.controls) {
        std::vector<const TaskExample*> lines;
        for (const TaskExample& line : control.lines)
            lines.push_back(&line);
        snapshot.bitsPerCharacter[control.language]
            = -engine.logProbability(lines) / std::numbers::ln2 / static_cast<double>(control.characters);
    }
    return snapshot;
}

} // namespace isogloss::train
