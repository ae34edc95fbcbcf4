// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attention_kernel.h"

#include "core/model/lanes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace isogloss::model {

namespace {

using c10::BFloat16;

constexpr std::ptrdiff_t Rows = 4; // queries that are read together
static_assert(HeadTile == 2 * LaneCount);

constexpr std::ptrdiff_t wholeTiles(std::ptrdiff_t count)
{
    return (count + HeadTile - 1) / HeadTile * HeadTile;
}

/// `direction` -1 turns back.
template <typename X, typename T, typename Y>
ISOGLOSS_INLINE void rotateRow(
    const X* x, const T* cosine, const T* sine, float scale, float direction, std::ptrdiff_t D, Y* to)
{
    const std::ptrdiff_t half = D / 2;
    for (std::ptrdiff_t d = 0; d < half; d += LaneCount) {
        const Lanes first = load(x + d);
        const Lanes second = load(x + half + d);
        const Lanes c = load(cosine + d) * scale;
        const Lanes s = load(sine + d) * (scale * direction);
        store(to + d, first * c - second * s);
        store(to + half + d, second * c + first * s);
    }
}

template <typename X, typename Y>
ISOGLOSS_INLINE void copyRow(const X* x, std::ptrdiff_t D, Y* to)
{
    for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
        store(to + d, load(x + d));
}

ISOGLOSS_INLINE void asColumn(const float* row, std::ptrdiff_t D, float* columns, std::ptrdiff_t stride)
{
    for (std::ptrdiff_t d = 0; d < D; ++d)
        columns[d * stride] = row[d];
}

/// (Rows, K) times (K, HeadTile) -> (Rows, HeadTile), each with the distance of its rows.
ISOGLOSS_INLINE void multiply(const float* a, std::ptrdiff_t aStride, const float* b, std::ptrdiff_t bStride,
    std::ptrdiff_t K, float* to, std::ptrdiff_t toStride)
{
    Lanes sums[Rows][2] = {};
    for (std::ptrdiff_t k = 0; k < K; ++k) {
        const Lanes first = load(b + k * bStride);
        const Lanes second = load(b + k * bStride + LaneCount);
#pragma GCC unroll 4
        for (std::ptrdiff_t r = 0; r < Rows; ++r) {
            sums[r][0] += a[r * aStride + k] * first;
            sums[r][1] += a[r * aStride + k] * second;
        }
    }
#pragma GCC unroll 4
    for (std::ptrdiff_t r = 0; r < Rows; ++r) {
        store(to + r * toStride, sums[r][0]);
        store(to + r * toStride + LaneCount, sums[r][1]);
    }
}

/// Adds a^T b to `to`: (Rows, count) and (Rows, D) -> (count, D).
ISOGLOSS_INLINE void addProduct(
    const float* a, std::ptrdiff_t aStride, const float* b, std::ptrdiff_t count, std::ptrdiff_t D, float* to)
{
    for (std::ptrdiff_t j = 0; j < count; ++j)
        for (std::ptrdiff_t d = 0; d < D; d += LaneCount) {
            Lanes sum = load(to + j * D + d);
#pragma GCC unroll 4
            for (std::ptrdiff_t r = 0; r < Rows; ++r)
                sum += a[r * aStride + j] * load(b + r * D + d);
            store(to + j * D + d, sum);
        }
}

/// Softmax over the first `seen` scores, 0 behind them up to `width`, a multiple of the lanes.
ISOGLOSS_INLINE void softmaxRow(float* scores, std::ptrdiff_t seen, std::ptrdiff_t width)
{
    for (std::ptrdiff_t j = seen; j < width; ++j)
        scores[j] = -std::numeric_limits<float>::infinity();
    Lanes most = load(scores);
    for (std::ptrdiff_t j = LaneCount; j < width; j += LaneCount) {
        const Lanes part = load(scores + j);
        most = part > most ? part : most;
    }
    const float top = largest(most);
    Lanes total{};
    for (std::ptrdiff_t j = 0; j < width; j += LaneCount) {
        const Lanes weight = exponential(load(scores + j) - top);
        store(scores + j, weight);
        total += weight;
    }
    const float share = 1 / sum(total);
    for (std::ptrdiff_t j = 0; j < width; j += LaneCount)
        store(scores + j, load(scores + j) * share);
}

/// Slopes of the scores in place of those of their softmax.
ISOGLOSS_INLINE void softmaxSlopes(const float* weights, std::ptrdiff_t width, float* slopes)
{
    Lanes products{};
    for (std::ptrdiff_t j = 0; j < width; j += LaneCount)
        products += load(weights + j) * load(slopes + j);
    const float mean = sum(products);
    for (std::ptrdiff_t j = 0; j < width; j += LaneCount)
        store(slopes + j, load(weights + j) * (load(slopes + j) - mean));
}

template <typename T>
ISOGLOSS_INLINE void readKeys(const HeadGroup<T>& group, AttentionRoom& room)
{
    const std::ptrdiff_t D = group.headSize;
    const std::ptrdiff_t half = D / 2;
    for (std::ptrdiff_t t = 0; t < group.positions; ++t) {
        rotateRow(group.k + t * group.keyStride, group.cosine + t * half, group.sine + t * half, 1, 1, D,
            room.row.data());
        asColumn(room.row.data(), D, room.keyColumns.data() + t, room.columnStride);
        if (!room.keys.empty())
            copyRow(room.row.data(), D, room.keys.data() + t * D);
        copyRow(group.v + t * group.keyStride, D, room.values.data() + t * D);
        if (!room.valueColumns.empty())
            asColumn(room.values.data() + t * D, D, room.valueColumns.data() + t, room.columnStride);
    }
}

/// A few positions of one head.
struct Block
{
    std::ptrdiff_t begin;
    std::ptrdiff_t end; // of the text, at most Rows behind begin
    std::ptrdiff_t width; // positions that are seen, in whole tiles
};

ISOGLOSS_INLINE Block blockAt(std::ptrdiff_t begin, std::ptrdiff_t positions)
{
    return {begin, begin + Rows < positions ? begin + Rows : positions, wholeTiles(begin + Rows)};
}

template <typename T>
ISOGLOSS_INLINE void weigh(
    const HeadGroup<T>& group, const T* q, const Block& block, float scale, AttentionRoom& room)
{
    const std::ptrdiff_t D = group.headSize;
    const std::ptrdiff_t half = D / 2;
    for (std::ptrdiff_t t = block.begin; t < block.end; ++t)
        rotateRow(q + t * group.queryStride, group.cosine + t * half, group.sine + t * half, scale, 1, D,
            room.queries.data() + (t - block.begin) * D);
    for (std::ptrdiff_t j = 0; j < block.width; j += HeadTile)
        multiply(room.queries.data(), D, room.keyColumns.data() + j, room.columnStride, D,
            room.weights.data() + j, room.padded);
    for (std::ptrdiff_t r = 0; r < Rows; ++r)
        softmaxRow(room.weights.data() + r * room.padded, block.begin + r + 1, block.width);
}

template <typename T>
ISOGLOSS_INLINE void attendGroup(const HeadGroup<T>& group, AttentionRoom& room, T* to)
{
    const std::ptrdiff_t D = group.headSize;
    const float scale = 1 / std::sqrt(static_cast<float>(D));
    readKeys(group, room);
    for (std::ptrdiff_t head = 0; head < group.heads; ++head)
        for (std::ptrdiff_t begin = 0; begin < group.positions; begin += Rows) {
            const Block block = blockAt(begin, group.positions);
            weigh(group, group.q + head * D, block, scale, room);
            for (std::ptrdiff_t d = 0; d < D; d += HeadTile)
                multiply(room.weights.data(), room.padded, room.values.data() + d, D, begin + Rows,
                    room.row.data() + d, D);
            for (std::ptrdiff_t t = begin; t < block.end; ++t)
                copyRow(room.row.data() + (t - begin) * D, D, to + t * group.queryStride + head * D);
        }
}

template <typename T>
ISOGLOSS_INLINE void attendGroupBackward(
    const HeadGroup<T>& group, AttentionRoom& room, const T* slope, const GroupGradients<T>& gradients)
{
    const std::ptrdiff_t D = group.headSize;
    const std::ptrdiff_t half = D / 2;
    const float scale = 1 / std::sqrt(static_cast<float>(D));
    readKeys(group, room);
    std::fill(room.keySlopes.begin(), room.keySlopes.end(), 0.0F);
    std::fill(room.valueSlopes.begin(), room.valueSlopes.end(), 0.0F);
    for (std::ptrdiff_t head = 0; head < group.heads; ++head)
        for (std::ptrdiff_t begin = 0; begin < group.positions; begin += Rows) {
            const Block block = blockAt(begin, group.positions);
            weigh(group, group.q + head * D, block, scale, room);
            std::fill(room.row.begin(), room.row.end(), 0.0F); // positions behind the text give nothing back
            for (std::ptrdiff_t t = begin; t < block.end; ++t)
                copyRow(slope + t * group.queryStride + head * D, D, room.row.data() + (t - begin) * D);
            addProduct(
                room.weights.data(), room.padded, room.row.data(), begin + Rows, D, room.valueSlopes.data());
            for (std::ptrdiff_t j = 0; j < block.width; j += HeadTile)
                multiply(room.row.data(), D, room.valueColumns.data() + j, room.columnStride, D,
                    room.slopes.data() + j, room.padded);
            for (std::ptrdiff_t r = 0; r < Rows; ++r)
                softmaxSlopes(
                    room.weights.data() + r * room.padded, block.width, room.slopes.data() + r * room.padded);
            addProduct(
                room.slopes.data(), room.padded, room.queries.data(), begin + Rows, D, room.keySlopes.data());
            for (std::ptrdiff_t d = 0; d < D; d += HeadTile)
                multiply(room.slopes.data(), room.padded, room.keys.data() + d, D, begin + Rows,
                    room.row.data() + d, D);
            for (std::ptrdiff_t t = begin; t < block.end; ++t)
                rotateRow(room.row.data() + (t - begin) * D, group.cosine + t * half, group.sine + t * half,
                    scale, -1, D, gradients.q + t * group.queryStride + head * D);
        }
    for (std::ptrdiff_t t = 0; t < group.positions; ++t) {
        rotateRow(room.keySlopes.data() + t * D, group.cosine + t * half, group.sine + t * half, 1, -1, D,
            gradients.k + t * group.keyStride);
        copyRow(room.valueSlopes.data() + t * D, D, gradients.v + t * group.keyStride);
    }
}

} // namespace

AttentionRoom::AttentionRoom(std::ptrdiff_t positions, std::ptrdiff_t headSize, bool withGradients)
    : padded(wholeTiles(positions + Rows))
    , columnStride(padded + LaneCount) // no power of two: rows would share lines of the cache
    , keyColumns(static_cast<std::size_t>(headSize * columnStride))
    , values(static_cast<std::size_t>(padded * headSize))
    , queries(static_cast<std::size_t>(Rows * headSize))
    , weights(static_cast<std::size_t>(Rows * padded))
    , row(static_cast<std::size_t>(Rows * headSize))
{
    if (!withGradients)
        return;
    keys.resize(values.size());
    valueColumns.resize(keyColumns.size());
    slopes.resize(weights.size());
    keySlopes.resize(values.size());
    valueSlopes.resize(values.size());
}

ISOGLOSS_WIDE void attend(const HeadGroup<float>& group, AttentionRoom& room, float* to)
{
    attendGroup(group, room, to);
}

ISOGLOSS_WIDE void attend(const HeadGroup<BFloat16>& group, AttentionRoom& room, BFloat16* to)
{
    attendGroup(group, room, to);
}

ISOGLOSS_WIDE void attendBackward(const HeadGroup<float>& group, AttentionRoom& room, const float* slope,
    const GroupGradients<float>& gradients)
{
    attendGroupBackward(group, room, slope, gradients);
}

ISOGLOSS_WIDE void attendBackward(const HeadGroup<BFloat16>& group, AttentionRoom& room,
    const BFloat16* slope, const GroupGradients<BFloat16>& gradients)
{
    attendGroupBackward(group, room, slope, gradients);
}

} // namespace isogloss::model
