// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/row_kernels.h"

#include "core/model/lanes.h"

#include <cmath>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace isogloss::model {

namespace {

using c10::BFloat16;

/// 1 over the root mean square.
template <typename T>
ISOGLOSS_INLINE float scaleOf(const T* x, float epsilon, std::ptrdiff_t D)
{
    Lanes squares{};
    for (std::ptrdiff_t d = 0; d < D; d += LaneCount) {
        const Lanes part = load(x + d);
        squares += part * part;
    }
    return 1 / std::sqrt(sum(squares) / static_cast<float>(D) + epsilon);
}

template <typename T>
ISOGLOSS_INLINE void norm(const NormRows<T>& in, T* to)
{
    for (const T* x = in.x; x != in.x + in.rows * in.D; x += in.D, to += in.D) {
        const float scale = scaleOf(x, in.epsilon, in.D);
        for (std::ptrdiff_t d = 0; d < in.D; d += LaneCount)
            store(to + d, load(x + d) * scale * load(in.weight + d));
    }
}

/// With n = scale x and s the slope of n: scale (s - n mean(s n)).
template <typename T>
ISOGLOSS_INLINE void normBackward(const NormRows<T>& in, const T* slope, T* to)
{
    for (const T* x = in.x; x != in.x + in.rows * in.D; x += in.D, slope += in.D, to += in.D) {
        const float scale = scaleOf(x, in.epsilon, in.D);
        Lanes products{};
        for (std::ptrdiff_t d = 0; d < in.D; d += LaneCount)
            products += load(slope + d) * load(in.weight + d) * load(x + d);
        const float share = scale * scale * sum(products) / static_cast<float>(in.D);
        for (std::ptrdiff_t d = 0; d < in.D; d += LaneCount)
            store(to + d, scale * (load(slope + d) * load(in.weight + d) - share * load(x + d)));
    }
}

template <typename T>
ISOGLOSS_INLINE void gateAll(const T* gate, const T* up, std::ptrdiff_t size, T* to)
{
    for (std::ptrdiff_t i = 0; i < size; i += LaneCount) {
        const Lanes x = load(gate + i);
        store(to + i, x / (1.0F + exponential(-x)) * load(up + i));
    }
}

template <typename T>
ISOGLOSS_INLINE void gateBackward(
    const T* gate, const T* up, const T* slope, std::ptrdiff_t size, T* toGate, T* toUp)
{
    for (std::ptrdiff_t i = 0; i < size; i += LaneCount) {
        const Lanes x = load(gate + i);
        const Lanes s = load(slope + i);
        const Lanes share = 1.0F / (1.0F + exponential(-x));
        store(toUp + i, s * x * share);
        store(toGate + i, s * load(up + i) * share * (1.0F + x * (1.0F - share)));
    }
}

template <typename T>
ISOGLOSS_INLINE void sumAll(
    const T* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    for (std::ptrdiff_t t = 0; t < rows; ++t)
        if (weights[t] != 0)
            for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
                store(to + d, load(to + d) + weights[t] * load(x + t * D + d));
}

} // namespace

ISOGLOSS_WIDE void normRows(const NormRows<float>& in, float* to)
{
    norm(in, to);
}

ISOGLOSS_WIDE void normRows(const NormRows<BFloat16>& in, BFloat16* to)
{
    norm(in, to);
}

ISOGLOSS_WIDE void normSlopes(const NormRows<float>& in, const float* slope, float* to)
{
    normBackward(in, slope, to);
}

ISOGLOSS_WIDE void normSlopes(const NormRows<BFloat16>& in, const BFloat16* slope, BFloat16* to)
{
    normBackward(in, slope, to);
}

ISOGLOSS_WIDE void gateRows(const float* gate, const float* up, std::ptrdiff_t size, float* to)
{
    gateAll(gate, up, size, to);
}

ISOGLOSS_WIDE void gateRows(const BFloat16* gate, const BFloat16* up, std::ptrdiff_t size, BFloat16* to)
{
    gateAll(gate, up, size, to);
}

ISOGLOSS_WIDE void gateSlopes(
    const float* gate, const float* up, const float* slope, std::ptrdiff_t size, float* toGate, float* toUp)
{
    gateBackward(gate, up, slope, size, toGate, toUp);
}

ISOGLOSS_WIDE void gateSlopes(const BFloat16* gate, const BFloat16* up, const BFloat16* slope,
    std::ptrdiff_t size, BFloat16* toGate, BFloat16* toUp)
{
    gateBackward(gate, up, slope, size, toGate, toUp);
}

ISOGLOSS_WIDE void sumRows(
    const float* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    sumAll(x, weights, rows, D, to);
}

ISOGLOSS_WIDE void sumRows(
    const BFloat16* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    sumAll(x, weights, rows, D, to);
}

} // namespace isogloss::model
