// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/util/BFloat16.h>
#include <cstddef>
#include <vector>

/// Causal attention of one text and one group of heads that share keys, in f32 whatever T is. Dimensions: T
/// positions, D the size of a head, S the positions rounded up to whole tiles.
namespace isogloss::model {

/// Heads are multiples of it.
constexpr std::ptrdiff_t HeadTile = 32;

/// Where a group is read, and how far apart its positions are.
template <typename T>
struct HeadGroup
{
    const T* q; ///< (T, heads, D), the first of the group
    const T* k; ///< (T, D)
    const T* v; ///< (T, D)
    const T* cosine; ///< (T, D / 2), of the rotary embedding
    const T* sine;
    std::ptrdiff_t heads;
    std::ptrdiff_t positions;
    std::ptrdiff_t headSize;
    std::ptrdiff_t queryStride; ///< from one position to the next
    std::ptrdiff_t keyStride;
};

/// Where the gradients of a group are written, laid out as what they are of.
template <typename T>
struct GroupGradients
{
    T* q;
    T* k;
    T* v;
};

/// What one thread works in, for texts of so many positions.
struct AttentionRoom
{
    AttentionRoom(std::ptrdiff_t positions, std::ptrdiff_t headSize, bool withGradients);

    std::ptrdiff_t padded; ///< S
    std::ptrdiff_t columnStride; ///< of what has the positions along its rows
    std::vector<float> keyColumns; ///< (D, columnStride), rotated
    std::vector<float> values; ///< (S, D)
    std::vector<float> queries; ///< (4, D), rotated and scaled
    std::vector<float> weights; ///< (4, S)
    std::vector<float> row; ///< (4, D)
    // with gradients alone:
    std::vector<float> keys; ///< (S, D), rotated
    std::vector<float> valueColumns; ///< (D, columnStride)
    std::vector<float> slopes; ///< (4, S), of the scores
    std::vector<float> keySlopes; ///< (S, D)
    std::vector<float> valueSlopes; ///< (S, D)
};

/// Writes (T, heads, D), laid out as the queries are.
void attend(const HeadGroup<float>& group, AttentionRoom& room, float* to);
void attend(const HeadGroup<c10::BFloat16>& group, AttentionRoom& room, c10::BFloat16* to);

/// The gradients of what attend() reads, from that of what it writes. Weights are computed anew.
void attendBackward(const HeadGroup<float>& group, AttentionRoom& room, const float* slope,
    const GroupGradients<float>& gradients);
void attendBackward(const HeadGroup<c10::BFloat16>& group, AttentionRoom& room, const c10::BFloat16* slope,
    const GroupGradients<c10::BFloat16>& gradients);

} // namespace isogloss::model
