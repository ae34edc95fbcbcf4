// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// What the sentences of one side find on the other.
struct Found
{
    std::string hits; ///< '1' where the nearest is the translation
    std::vector<std::int32_t> ranks; ///< of the translation, 1 = nearest; ties count against it
    std::vector<std::int32_t> nearest; ///< row of the nearest
};

/// Hits of both directions by ratio margin.
struct MarginHits
{
    std::string forward;
    std::string backward;
};

/// The row said to be the translation of a row when pairs are shuffled: the one half the text away.
inline std::size_t shuffledRow(std::size_t row, std::size_t count)
{
    return (row + count / 2) % count;
}

/// How alike two languages are at one layer, over N parallel sentences.
struct Alignment
{
    Found forward; ///< from source to target
    Found backward;
    double cosine = 0; ///< mean over translations
    double cosineShuffled = 0; ///< mean over all N(N-1) mismatched pairs
    std::vector<double> cosines; ///< of each source sentence with its translation
    std::vector<double> otherCosines; ///< mean of each source sentence's with all others
    std::optional<MarginHits> margin;
    std::optional<MarginHits> shuffledMargin; ///< as if shuffledRow were the translation; where margin is there
};

/// Vectors of length one, and their sum.
struct UnitVectors
{
    at::Tensor rows; ///< (N, D) f32; rows without a direction are zeros
    at::Tensor padded; ///< (S, D): rows, and zeros up to a multiple of ScanLanes
    at::Tensor sum; ///< (D) f64
};

UnitVectors unitVectors(const at::Tensor& vectors);

/// Share of '1'.
double hitShare(const std::string& hits);

/// Cosine retrieval (method: measures, per-layer retrieval), ranks and mean cosines, from one matrix product
/// for both directions: source and target (N, D), row i of both says the same; N > 1. A tie is a miss; a
/// sentence that stands more than once on the candidates' side (`twins`, one per row) always ties, whatever
/// rounding does. Similarities are f32, the means f64. Rows of zeros or that are not finite never hit.
/// `withMargin` adds retrieval by the ratio margin (Artetxe & Schwenk 2019): cos(x, y) divided by the mean of
/// the average cosines of x and of y with their four nearest on the other side, which takes hubs back that
/// are near to everything. Memory: at most 2,048 x N similarities at a time.
Alignment align(const UnitVectors& source, const UnitVectors& target, const std::vector<bool>& sourceTwins,
    const std::vector<bool>& targetTwins, bool withMargin = false);

} // namespace isogloss::analysis
