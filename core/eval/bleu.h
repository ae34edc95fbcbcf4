// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/bleu_tokenizer.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::eval {

/// Release of sacreBLEU whose numbers these are, for signatures.
inline constexpr std::string_view SacreBleuVersion = "2.6.0";

inline constexpr std::size_t BleuOrder = 4; ///< longest n-gram

/// Corpus BLEU (Papineni et al. 2002) and what it is made of.
struct BleuScore
{
    double score = 0; ///< 0..100
    std::array<double, BleuOrder> precisions{}; ///< percent, by n-gram length, smoothed
    std::array<std::int64_t, BleuOrder> correct{};
    std::array<std::int64_t, BleuOrder> total{};
    double brevityPenalty = 1;
    std::int64_t hypothesisLength = 0; ///< tokens
    std::int64_t referenceLength = 0; ///< tokens of the closest references
};

/// sacreBLEU's corpus_score with its defaults: mixed case, exponential smoothing. references[r][i] is
/// reference r of hypothesis i; every stream is as long as hypotheses, and there is at least one.
BleuScore corpusBleu(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, BleuTokenizer tokenizer = BleuTokenizer::Mteval13a);

/// "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0"
std::string bleuSignature(std::size_t references, BleuTokenizer tokenizer);

} // namespace isogloss::eval
