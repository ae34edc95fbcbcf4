// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/decoder.h"
#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/tokenizer/tokenizer.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// Held-out translations that a run watches, tokenised once: row i of both sides says the same, no side is
/// empty. Ids as Tokenizer::encodeForModel gives them.
struct WatchedPair
{
    std::string source; ///< language key
    std::string target;
    std::vector<std::vector<tokenizer::TokenId>> sourceIds;
    std::vector<std::vector<tokenizer::TokenId>> targetIds;
};

struct SnapshotOptions
{
    record::Pooling pooling = record::Pooling::Mean;
    bool poolSpecial = true; ///< the begin-of-text token counts in the mean
    bool hasBeginOfText = false; ///< the first id of every sentence is the begin-of-text token
    int tokenBudget = 2048; ///< see extraction.h; the layers page uses the same
};

/// The numbers of one alignment snapshot; empty signatures, no intervals.
struct Snapshot
{
    /// retrieval_forward, retrieval_backward, cosine and cosine_shuffled of every pair, for layers 0..L and
    /// the final norm.
    std::vector<record::MeasureRow> rows;
    /// Forward hits of every pair and layer; layer = record::Layer::FinalNorm for the final norm.
    std::vector<record::AlignmentSnapshot::PairHits> hits;
};

/// The measures of measureLayers on sentences that are tokenised already: in the same dtype the same numbers.
/// `adapter` may be null. Computes on the calling thread without gradients; throws c10::Error as torch does.
/// Empty when stopped.
std::optional<Snapshot> measureSnapshot(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    const std::vector<WatchedPair>& pairs, const SnapshotOptions& options, std::stop_token stop = {});

} // namespace isogloss::analysis
