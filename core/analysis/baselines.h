// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace isogloss::analysis {

/// Share of sentences, 0..1, in each direction of a pair.
struct BothWays
{
    double forward = 0; ///< source sentences whose nearest target is their translation
    double backward = 0;
};

/// What luck gives a measure, "retrieval", "rank" ..., over so many sentences: 1 / N of retrieval and margin, the
/// middle of the places of rank; MEXA has to be the largest of 2N - 1; 0.5 of language_identity. Nothing for those
/// that luck gives no number, such as cosines.
std::optional<double> chanceOf(std::string_view measure, std::size_t sentences);

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
