// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::data {

struct OverlapOptions
{
    double threshold = 0.7; ///< least similarity of what counts as a near copy, in (0, 1]
    std::size_t gram = 4; ///< code points of a gram
};

/// How much alike two texts are that overlap.
enum class OverlapKind {
    Exact, ///< byte for byte
    Normalised, ///< but for case, punctuation and normal form (data::normalised)
    Near, ///< by their grams
};

/// A text of the evaluation data that training data give away.
struct Overlap
{
    std::size_t evaluation = 0; ///< index of the text
    std::size_t training = 0; ///< index of the most similar text, the first of equals
    OverlapKind kind = OverlapKind::Near;
    double similarity = 0; ///< 1 for Exact and Normalised
    std::vector<std::size_t> copies = {}; ///< indices of all training texts that overlap with it, rising
};

/// Finds all evaluation texts that are among the training texts, or nearly. Texts are compared by the sets of
/// their character n-grams after data::normalised: similarity is the share of the evaluation text's grams
/// that the training text has, so a copy inside a longer text is found; for evaluation texts of fewer than 20
/// grams it is the share of both texts' grams that they have in common (Jaccard). Nothing above the threshold
/// is missed: candidates are the training texts with at least one of the evaluation text's rarest grams, as
/// many as it could lack (prefix filter, Chaudhuri et al. 2006). Blank texts overlap with nothing. Ordered by
/// evaluation text. Errors: Stopped. Any thread.
Result<std::vector<Overlap>> findOverlap(std::span<const std::string> training,
    std::span<const std::string> evaluation, const OverlapOptions& options = {}, std::stop_token stop = {},
    const ProgressSink& progress = {});

} // namespace isogloss::data
