// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_attention.h"

#include "core/model/fused_rows.h"
#include "core/model/lanes.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <cmath>
#include <limits>
#include <vector>

#pragma GCC diagnostic ignored "-Wpsabi"

/// Dimensions: T positions, D the size of a head, S the positions rounded up to whole tiles.
namespace isogloss::model {

namespace {

using c10::BFloat16;

constexpr std::ptrdiff_t Rows = 4; // queries that are read together
constexpr std::ptrdiff_t Tile = 2 * LaneCount;
constexpr std::int64_t LongestText = 1024;

constexpr std::ptrdiff_t wholeTiles(std::ptrdiff_t count)
{
    return (count + Tile - 1) / Tile * Tile;
}

/// One text and one group of heads: where it is read and written, and how far apart its positions are.
template <typename T>
struct Group
{
    const T* q; // (T, heads, D), the first of the group
    const T* k; // (T, D)
    const T* v;
    const T* cosine; // (T, D / 2)
    const T* sine;
    T* to; // (T, heads, D)
    std::ptrdiff_t heads;
    std::ptrdiff_t positions;
    std::ptrdiff_t headSize;
    std::ptrdiff_t queryStride; // from one position to the next
    std::ptrdiff_t keyStride;
};

/// What one thread works in.
struct Room
{
    Room(std::ptrdiff_t positions, std::ptrdiff_t headSize)
        : padded(wholeTiles(positions + Rows))
        , keyStride(padded + LaneCount) // no power of two: rows would share lines of the cache
        , keys(static_cast<std::size_t>(headSize * keyStride))
        , values(static_cast<std::size_t>(padded * headSize))
        , queries(static_cast<std::size_t>(Rows * headSize))
        , scores(static_cast<std::size_t>(Rows * padded))
        , row(static_cast<std::size_t>(headSize))
    {
    }

    std::ptrdiff_t padded; // S
    std::ptrdiff_t keyStride;
    std::vector<float> keys; // (D, keyStride), rotated
    std::vector<float> values; // (S, D)
    std::vector<float> queries; // (Rows, D), rotated
    std::vector<float> scores; // (Rows, S)
    std::vector<float> row; // (D)
};

template <typename T>
ISOGLOSS_INLINE void rotateRow(
    const T* x, const T* cosine, const T* sine, float scale, std::ptrdiff_t D, float* to)
{
    const std::ptrdiff_t half = D / 2;
    for (std::ptrdiff_t d = 0; d < half; d += LaneCount) {
        const Lanes first = load(x + d);
        const Lanes second = load(x + half + d);
        const Lanes c = load(cosine + d) * scale;
        const Lanes s = load(sine + d) * scale;
        store(to + d, first * c - second * s);
        store(to + half + d, second * c + first * s);
    }
}

/// (Rows, K) times (K, Tile) -> (Rows, Tile), each with the distance of its rows.
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

template <typename T>
ISOGLOSS_INLINE void attendGroup(const Group<T>& group, Room& room)
{
    const std::ptrdiff_t D = group.headSize;
    const std::ptrdiff_t half = D / 2;
    for (std::ptrdiff_t t = 0; t < group.positions; ++t) {
        rotateRow(group.k + t * group.keyStride, group.cosine + t * half, group.sine + t * half, 1, D,
            room.row.data());
        for (std::ptrdiff_t d = 0; d < D; ++d)
            room.keys[static_cast<std::size_t>(d * room.keyStride + t)]
                = room.row[static_cast<std::size_t>(d)];
        for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
            store(room.values.data() + t * D + d, load(group.v + t * group.keyStride + d));
    }
    const float scale = 1 / std::sqrt(static_cast<float>(D));
    for (std::ptrdiff_t head = 0; head < group.heads; ++head)
        for (std::ptrdiff_t begin = 0; begin < group.positions; begin += Rows) {
            const std::ptrdiff_t end = begin + Rows < group.positions ? begin + Rows : group.positions;
            for (std::ptrdiff_t t = begin; t < end; ++t)
                rotateRow(group.q + t * group.queryStride + head * D, group.cosine + t * half,
                    group.sine + t * half, scale, D, room.queries.data() + (t - begin) * D);
            const std::ptrdiff_t width = wholeTiles(begin + Rows);
            for (std::ptrdiff_t j = 0; j < width; j += Tile)
                multiply(room.queries.data(), D, room.keys.data() + j, room.keyStride, D,
                    room.scores.data() + j, room.padded);
            for (std::ptrdiff_t r = 0; r < Rows; ++r)
                softmaxRow(room.scores.data() + r * room.padded, begin + r + 1, width);
            for (std::ptrdiff_t d = 0; d < D; d += Tile) // over the queries, which are done with
                multiply(room.scores.data(), room.padded, room.values.data() + d, D, begin + Rows,
                    room.queries.data() + d, D);
            for (std::ptrdiff_t t = begin; t < end; ++t)
                for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
                    store(group.to + t * group.queryStride + head * D + d,
                        load(room.queries.data() + (t - begin) * D + d));
        }
}

ISOGLOSS_WIDE void attend(const Group<float>& group, Room& room)
{
    attendGroup(group, room);
}

ISOGLOSS_WIDE void attend(const Group<BFloat16>& group, Room& room)
{
    attendGroup(group, room);
}

template <typename T>
void attendAll(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& cosine,
    const at::Tensor& sine, at::Tensor& result)
{
    const std::int64_t positions = q.size(1);
    const std::int64_t heads = q.size(2);
    const std::int64_t groups = k.size(2);
    const std::int64_t D = q.size(3);
    const std::int64_t groupHeads = heads / groups;
    const T* const queries = q.const_data_ptr<T>();
    const T* const keys = k.const_data_ptr<T>();
    const T* const values = v.const_data_ptr<T>();
    const T* const cosines = cosine.const_data_ptr<T>();
    const T* const sines = sine.const_data_ptr<T>();
    T* const to = result.mutable_data_ptr<T>();
    at::parallel_for(0, q.size(0) * groups, 1, [&](std::int64_t begin, std::int64_t end) {
        Room room(positions, D);
        for (std::int64_t job = begin; job < end; ++job) {
            const std::int64_t b = job / groups;
            const std::int64_t g = job % groups;
            const std::int64_t query = (b * positions * heads + g * groupHeads) * D;
            const std::int64_t key = (b * positions * groups + g) * D;
            attend(Group<T>{queries + query, keys + key, values + key, cosines, sines, to + query, groupHeads,
                       positions, D, heads * D, groups * D},
                room);
        }
    });
}

} // namespace

bool suitsFusedAttention(const at::Tensor& q)
{
    return suitsFusedRows(q) && q.size(1) <= LongestText && q.size(3) % Tile == 0;
}

at::Tensor fusedAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
    const at::Tensor& cosine, const at::Tensor& sine)
{
    auto result = at::empty({q.size(0), q.size(1), q.size(2) * q.size(3)}, q.options());
    const auto all = [&]<typename T>(T) {
        attendAll<T>(
            q.contiguous(), k.contiguous(), v.contiguous(), cosine.contiguous(), sine.contiguous(), result);
    };
    q.scalar_type() == at::kFloat ? all(float()) : all(BFloat16());
    return result;
}

} // namespace isogloss::model
