// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
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

/// sacreBLEU's corpus_score, 0..100: mixed case, effective order. references[r][i] is reference r of
/// hypothesis i; every stream is as long as hypotheses, and there is at least one.
double corpusChrf(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, const ChrfOptions& options = {});

/// "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0"
std::string chrfSignature(std::size_t references, const ChrfOptions& options = {});

} // namespace isogloss::eval
