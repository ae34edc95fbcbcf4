// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/similarity_scan.h"

#include <algorithm>
#include <cstring>
#include <limits>

// One more copy of each scan for wider registers, chosen when the program starts: 3 times as fast as SSE2.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define ISOGLOSS_WIDE __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define ISOGLOSS_WIDE
#endif

namespace isogloss::analysis {

namespace {

constexpr float Lowest = -std::numeric_limits<float>::infinity();
constexpr std::size_t Bytes = ScanLanes * sizeof(float);

using Floats [[gnu::vector_size(Bytes)]] = float;
using Ints [[gnu::vector_size(Bytes)]] = std::int32_t;

/// What is nearest in each of the lanes.
struct Lanes
{
    Floats nearest[MarginNeighbours];
    Ints index;
    Ints notFarther;
};

/// Sorts the lanes of a row into its result; of equal ones the first column is the nearest.
void reduce(const Lanes& lanes, NearestOthers& result, std::size_t row)
{
    float values[ScanLanes * MarginNeighbours];
    for (int k = 0; k < MarginNeighbours; ++k)
        std::memcpy(values + k * ScanLanes, &lanes.nearest[k], Bytes);
    std::partial_sort(
        std::begin(values), std::begin(values) + MarginNeighbours, std::end(values), std::greater<float>());
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t notFarther = 0;
    for (std::int64_t lane = 0; lane < ScanLanes; ++lane) {
        if (lanes.nearest[0][lane] == values[0])
            first = std::min(first, lanes.index[lane]);
        notFarther += lanes.notFarther[lane];
    }
    for (int k = 0; k < MarginNeighbours; ++k)
        result.nearest[k][row] = values[k];
    result.index[row] = first;
    result.notFarther[row] = notFarther;
}

} // namespace

NearestOthers::NearestOthers(std::int64_t count, std::int64_t stride)
    : index(static_cast<std::size_t>(stride), static_cast<std::int32_t>(count))
    , notFarther(static_cast<std::size_t>(stride), 0)
{
    for (auto& values : nearest)
        values.assign(static_cast<std::size_t>(stride), Lowest);
}

std::vector<float> NearestOthers::averages(const std::vector<float>& own, std::int64_t count) const
{
    const auto neighbours = static_cast<int>(std::min<std::int64_t>(MarginNeighbours, count));
    std::vector<float> means(own.size(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        float values[MarginNeighbours + 1]{own[i]};
        for (int k = 0; k < MarginNeighbours; ++k)
            values[k + 1] = nearest[k][i];
        std::sort(std::begin(values), std::end(values), std::greater<float>());
        float sum = 0;
        for (int k = 0; k < neighbours; ++k)
            sum += values[k];
        means[i] = sum / static_cast<float>(neighbours);
    }
    return means;
}

ISOGLOSS_WIDE void scanRows(
    const SimilarityBlock& block, const std::vector<float>& own, NearestOthers& ofRows)
{
    Ints places;
    for (int lane = 0; lane < ScanLanes; ++lane)
        places[lane] = lane;
    for (std::int64_t i = 0; i < block.rows; ++i) {
        const auto row = static_cast<std::size_t>(block.begin + i);
        const float* const values = block.values + i * block.stride;
        Lanes lanes;
        for (Floats& nearest : lanes.nearest)
            nearest = Lowest - Floats{};
        lanes.index = places;
        lanes.notFarther = Ints{};
        const Floats ownValue = own[row] - Floats{};
        for (std::int64_t j = 0; j < block.stride; j += ScanLanes) {
            Floats value;
            std::memcpy(&value, values + j, Bytes);
            lanes.index = value > lanes.nearest[0] ? places + static_cast<std::int32_t>(j) : lanes.index;
            lanes.notFarther -= value >= ownValue;
            for (Floats& nearest : lanes.nearest) {
                const Floats smaller = value > nearest ? nearest : value;
                nearest = value > nearest ? value : nearest;
                value = smaller;
            }
        }
        reduce(lanes, ofRows, row);
    }
}

ISOGLOSS_WIDE void scanColumns(
    const SimilarityBlock& block, const std::vector<float>& own, NearestOthers& ofColumns)
{
    for (std::int64_t j = 0; j < block.stride; j += ScanLanes) {
        const auto column = static_cast<std::size_t>(j);
        Lanes lanes;
        Floats ownValue;
        for (int k = 0; k < MarginNeighbours; ++k)
            std::memcpy(&lanes.nearest[k], ofColumns.nearest[k].data() + column, Bytes);
        std::memcpy(&lanes.index, ofColumns.index.data() + column, Bytes);
        std::memcpy(&lanes.notFarther, ofColumns.notFarther.data() + column, Bytes);
        std::memcpy(&ownValue, own.data() + column, Bytes);
        for (std::int64_t i = 0; i < block.rows; ++i) {
            Floats value;
            std::memcpy(&value, block.values + i * block.stride + j, Bytes);
            const Ints row = static_cast<std::int32_t>(block.begin + i) - Ints{};
            lanes.index = value > lanes.nearest[0] ? row : lanes.index;
            lanes.notFarther -= value >= ownValue;
            for (Floats& nearest : lanes.nearest) {
                const Floats smaller = value > nearest ? nearest : value;
                nearest = value > nearest ? value : nearest;
                value = smaller;
            }
        }
        for (int k = 0; k < MarginNeighbours; ++k)
            std::memcpy(ofColumns.nearest[k].data() + column, &lanes.nearest[k], Bytes);
        std::memcpy(ofColumns.index.data() + column, &lanes.index, Bytes);
        std::memcpy(ofColumns.notFarther.data() + column, &lanes.notFarther, Bytes);
    }
}

ISOGLOSS_WIDE void scanMargins(const SimilarityBlock& block, const std::vector<float>& rowAverages,
    const std::vector<float>& columnAverages, std::vector<float>& bestOfRows,
    std::vector<float>& bestOfColumns)
{
    for (std::int64_t i = 0; i < block.rows; ++i) {
        const auto row = static_cast<std::size_t>(block.begin + i);
        Floats best = Lowest - Floats{};
        for (std::int64_t j = 0; j < block.stride; j += ScanLanes) {
            Floats value;
            Floats around;
            Floats bestOfColumn;
            std::memcpy(&value, block.values + i * block.stride + j, Bytes);
            std::memcpy(&around, columnAverages.data() + j, Bytes);
            std::memcpy(&bestOfColumn, bestOfColumns.data() + j, Bytes);
            const Floats margin = value / ((around + rowAverages[row]) / 2.0F);
            value = value == Lowest ? value : margin; // no infinity changes its sign
            best = value > best ? value : best;
            bestOfColumn = value > bestOfColumn ? value : bestOfColumn;
            std::memcpy(bestOfColumns.data() + j, &bestOfColumn, Bytes);
        }
        for (int lane = 0; lane < ScanLanes; ++lane)
            bestOfRows[row] = std::max(bestOfRows[row], best[lane]);
    }
}

} // namespace isogloss::analysis
