// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <c10/util/BFloat16.h>
#include <cstddef>
#include <cstdint>

/// Sixteen numbers at once, for passes over rows on the processor. A function that uses these is marked
/// ISOGLOSS_WIDE: it is compiled for several generations of processors, and the one that fits is taken when
/// the program starts. What it calls must be ISOGLOSS_INLINE (no lambdas), else it stays in the narrowest.
#if defined(__x86_64__) && defined(__gnu_linux__)
#define ISOGLOSS_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ISOGLOSS_WIDE
#endif
#define ISOGLOSS_INLINE inline __attribute__((always_inline))

// Vectors never pass a call: everything here is inlined.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace isogloss::model {

constexpr std::ptrdiff_t LaneCount = 16;

using Lanes = float __attribute__((vector_size(64)));
using LaneBits = std::uint32_t __attribute__((vector_size(64)));
using HalfBits = std::uint16_t __attribute__((vector_size(32)));

ISOGLOSS_INLINE Lanes load(const float* from)
{
    Lanes x;
    __builtin_memcpy(&x, from, sizeof x);
    return x;
}

ISOGLOSS_INLINE Lanes load(const c10::BFloat16* from)
{
    HalfBits bits;
    __builtin_memcpy(&bits, from, sizeof bits);
    return std::bit_cast<Lanes>(__builtin_convertvector(bits, LaneBits) << 16);
}

ISOGLOSS_INLINE void store(float* to, const Lanes& x)
{
    __builtin_memcpy(to, &x, sizeof x);
}

/// Rounds to the nearest, of two as near to the even one; what is no number stays none.
ISOGLOSS_INLINE void store(c10::BFloat16* to, const Lanes& x)
{
    const auto bits = std::bit_cast<LaneBits>(x);
    const LaneBits rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    const LaneBits notNumber = LaneBits{} + 0x7fc0U;
    const auto halves = __builtin_convertvector(x == x ? rounded : notNumber, HalfBits);
    __builtin_memcpy(to, &halves, sizeof halves);
}

struct Plus
{
    ISOGLOSS_INLINE float operator()(float a, float b) const { return a + b; }
};

struct Larger
{
    ISOGLOSS_INLINE float operator()(float a, float b) const { return a < b ? b : a; }
};

/// All sixteen in one, halves upon halves.
template <typename Join>
ISOGLOSS_INLINE float folded(const Lanes& x, Join join)
{
    float part[LaneCount];
    store(part, x);
#pragma GCC unroll 4
    for (std::ptrdiff_t half = LaneCount / 2; half > 0; half /= 2)
#pragma GCC unroll 8
        for (std::ptrdiff_t i = 0; i < half; ++i)
            part[i] = join(part[i], part[i + half]);
    return part[0];
}

ISOGLOSS_INLINE float sum(const Lanes& x)
{
    return folded(x, Plus());
}

ISOGLOSS_INLINE float largest(const Lanes& x)
{
    return folded(x, Larger());
}

/// e^x to 2e-7 of its size; 0 below -87, the largest that f32 holds above 88: 2^n e^r with |r| <= ln 2 / 2
/// and e^r by its series.
ISOGLOSS_INLINE Lanes exponential(const Lanes& x)
{
    constexpr float Shift = 12582912; // 1.5 * 2^23: what is added to it is rounded to a whole number
    const Lanes bounded = x > 88.0F ? Lanes{} + 88.0F : (x < -87.0F ? Lanes{} - 87.0F : x);
    const Lanes shifted = bounded * 1.44269504F + Shift;
    const Lanes n = shifted - Shift;
    const Lanes r = (bounded - n * 0.693359375F) + n * 2.12194440e-4F; // ln 2 in two parts
    Lanes series = r * (1.0F / 5040) + (1.0F / 720);
    series = series * r + (1.0F / 120);
    series = series * r + (1.0F / 24);
    series = series * r + (1.0F / 6);
    series = series * r + 0.5F;
    series = series * r + 1.0F;
    series = series * r + 1.0F;
    const auto power = (std::bit_cast<LaneBits>(shifted) + 127U) << 23;
    return x < -87.0F ? Lanes{} : series * std::bit_cast<Lanes>(power);
}

} // namespace isogloss::model

#pragma GCC diagnostic pop
