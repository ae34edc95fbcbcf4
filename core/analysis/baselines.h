// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace isogloss::analysis {

/// Share of sentences, 0..1, in each direction of a pair.
struct BothWays
{
    double forward = 0; ///< source sentences whose nearest target is their translation
    double backward = 0;
};

/// What a retrieval score is read against; no model is involved. A tie is a miss, as for the model.
struct Baselines
{
    BothWays surface;
    BothWays length;
    BothWays ceiling;
};

/// Nearest by the cosine of tf-idf vectors of character 3-grams: lower case, a blank at each end, tf = 1 + ln
/// count, idf = ln(2N / df) over both sides together. What shared names, numbers and loan words alone give.
BothWays surfaceBaseline(std::span<const std::string> source, std::span<const std::string> target);

/// Nearest in log length (code points), after the median log ratio of translations is taken away.
BothWays lengthBaseline(std::span<const std::string> source, std::span<const std::string> target);

/// The best that duplicates leave: a sentence whose translation stands twice among the candidates ties with
/// itself.
BothWays duplicateCeiling(std::span<const std::string> source, std::span<const std::string> target);

/// All of them for parallel sentences: both sides are of one size, at least 1.
Baselines measureBaselines(std::span<const std::string> source, std::span<const std::string> target);

} // namespace isogloss::analysis
