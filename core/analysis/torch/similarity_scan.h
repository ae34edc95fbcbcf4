// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// Passes over blocks of a similarity matrix, without torch: rows are queries, columns candidates, and the
/// translation of row i is column i. All arrays have room for `stride` entries.
namespace isogloss::analysis {

/// So many nearest neighbours are averaged by the ratio margin (Artetxe & Schwenk 2019).
inline constexpr int MarginNeighbours = 4;
/// Rows lie at multiples of so many floats; what is behind the last candidate holds -infinity.
inline constexpr std::int64_t ScanLanes = 16;

/// What a scan finds of each query among the candidates that are not its translation.
struct NearestOthers
{
    NearestOthers(std::int64_t count, std::int64_t stride);

    std::vector<float> nearest[MarginNeighbours]; ///< the largest similarities, descending
    std::vector<std::int32_t> index; ///< of the nearest; the first of several
    std::vector<std::int32_t> notFarther; ///< how many are at least as near as the translation

    /// Mean of the nearest with the translation itself among them; `count` entries.
    std::vector<float> averages(const std::vector<float>& own, std::int64_t count) const;
};

/// A block of similarities: `rows` rows of `stride` floats, the first of which is row `begin`; the diagonal
/// holds -infinity.
struct SimilarityBlock
{
    const float* values = nullptr;
    std::int64_t begin = 0;
    std::int64_t rows = 0;
    std::int64_t stride = 0;
};

/// `own`: similarity of each translation, of rows and columns alike; +infinity behind the last.
void scanRows(const SimilarityBlock& block, const std::vector<float>& own, NearestOthers& ofRows);
/// Goes on from what earlier blocks of the same columns left.
void scanColumns(const SimilarityBlock& block, const std::vector<float>& own, NearestOthers& ofColumns);

/// Largest ratio margin of each row and column among the others: similarity divided by the mean of both
/// averages. `best` start at -infinity; those of columns go on from block to block.
void scanMargins(const SimilarityBlock& block, const std::vector<float>& rowAverages,
    const std::vector<float>& columnAverages, std::vector<float>& bestOfRows,
    std::vector<float>& bestOfColumns);

} // namespace isogloss::analysis
