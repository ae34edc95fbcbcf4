// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/torch/retrieval.h"
#include "core/analysis/torch/snapshot.h"
#include "core/base/progress.h"

#include <functional>
#include <stop_token>

namespace isogloss::analysis {

/// Called for each pair with its alignment at layers 0..L and, last, behind the final norm.
using PairSink = std::function<void(std::size_t pair, const std::vector<Alignment>& layers)>;

/// What snapshots and the layers measure share: the sentences of each language go through the model once,
/// then every pair is compared at every layer. False when stopped; throws c10::Error. Progress counts
/// sentences.
bool alignPairs(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    const std::vector<WatchedPair>& pairs, const SnapshotOptions& options, std::stop_token stop,
    const ProgressSink& progress, const PairSink& sink);

} // namespace isogloss::analysis
