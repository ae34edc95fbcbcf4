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

/// What BLEU is made of, by n-gram length. Sums over sentences give those of a corpus.
struct BleuCounts
{
    std::array<std::int64_t, BleuOrder> correct{};
    std::array<std::int64_t, BleuOrder> total{};
    std::int64_t hypothesisLength = 0; ///< tokens
    std::int64_t referenceLength = 0; ///< tokens of the closest references
    BleuCounts& operator+=(const BleuCounts& other);
};

/// Corpus BLEU (Papineni et al. 2002).
struct BleuScore : BleuCounts
{
    double score = 0; ///< 0..100
    std::array<double, BleuOrder> precisions{}; ///< percent, by n-gram length, smoothed
    double brevityPenalty = 1;
};

/// Of each sentence. The streams are those of corpusBleu.
std::vector<BleuCounts> bleuCounts(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, BleuTokenizer tokenizer = BleuTokenizer::Mteval13a);
BleuScore bleuOf(const BleuCounts& counts);

/// sacreBLEU's corpus_score with its defaults: mixed case, exponential smoothing. references[r][i] is
/// reference r of hypothesis i; every stream is as long as hypotheses, and there is at least one.
BleuScore corpusBleu(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, BleuTokenizer tokenizer = BleuTokenizer::Mteval13a);

/// "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0"
std::string bleuSignature(std::size_t references, BleuTokenizer tokenizer);

} // namespace isogloss::eval
