// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::eval {

/// chrF (Popović 2015): character n-grams without white space. With words of order 2 it is chrF++ (Popović
/// 2017).
struct ChrfOptions
{
    std::size_t characterOrder = 6; ///< longest character n-gram
    std::size_t wordOrder = 2; ///< longest word n-gram; 0 = plain chrF
    double beta = 2; ///< weight of recall against precision
};

/// n-grams of one order: in the hypothesis, in the reference, in both.
struct NgramCounts
{
    std::int64_t hypothesis = 0;
    std::int64_t reference = 0;
    std::int64_t match = 0;
};

/// What a chrF score is made of: counts by order, characters before words. Sums over sentences give those of a
/// corpus.
struct ChrfCounts
{
    std::vector<NgramCounts> orders; ///< empty: of nothing yet
    ChrfCounts& operator+=(const ChrfCounts& other);
};

/// Of each sentence, against the reference that it is nearest to. The streams are those of corpusChrf.
std::vector<ChrfCounts> chrfCounts(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, const ChrfOptions& options = {});
/// 0..100
double chrfOf(const ChrfCounts& counts, const ChrfOptions& options = {});

/// sacreBLEU's corpus_score, 0..100: mixed case, effective order. references[r][i] is reference r of
/// hypothesis i; every stream is as long as hypotheses, and there is at least one.
double corpusChrf(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, const ChrfOptions& options = {});

/// "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0"
std::string chrfSignature(std::size_t references, const ChrfOptions& options = {});

} // namespace isogloss::eval
