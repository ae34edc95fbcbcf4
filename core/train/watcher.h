// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_signature.h"
#include "core/analysis/torch/snapshot.h"
#include "core/train/prepared_data.h"
#include "core/train/run_plan.h"
#include "core/train/torch/step_engine.h"

#include <optional>
#include <stop_token>

namespace isogloss::train {

/// Measures the model while it is trained, without touching it. One thread;
/// throws as torch does.
class Watcher
{
public:
    /// The references outlive this. `model` says of which model the numbers are: layers, dtype and hash.
    Watcher(const model::Decoder& decoder, const model::LoraAdapter& adapter, const PreparedData& data,
        const RunPlan& plan, const ObjectiveOptions& objective, bool hasBeginOfText,
        analysis::SignatureContext model);

    /// Empty when nothing is watched, or when stopped.
    std::optional<record::AlignmentSnapshot> alignment(std::int64_t step, std::stop_token stop) const;
    /// Bits per character of the control texts by teacher forcing; empty when
    /// there are none, or when stopped.
    std::optional<record::ForgettingSnapshot> forgetting(
        std::int64_t step, const StepEngine& engine, std::stop_token stop) const;

private:
    void sign(record::MeasureRow& row) const;

    const model::Decoder& m_decoder;
    const model::LoraAdapter& m_adapter;
    const PreparedData& m_data;
    std::vector<analysis::WatchedPair> m_watched;
    std::vector<analysis::SignatureContext> m_signatures; ///< of each watched pair
    analysis::SnapshotOptions m_options;
};

} // namespace isogloss::train
