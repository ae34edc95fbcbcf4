// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/util/BFloat16.h>
#include <cstddef>

/// What fused_rows.h does, on one thread. D is a multiple of 16.
namespace isogloss::model {

template <typename T>
struct NormRows
{
    const T* x; ///< (rows, D)
    const T* weight; ///< (D)
    float epsilon;
    std::ptrdiff_t rows;
    std::ptrdiff_t D;
};

void normRows(const NormRows<float>& in, float* to);
void normRows(const NormRows<c10::BFloat16>& in, c10::BFloat16* to);
/// The gradient of x from that of the result.
void normSlopes(const NormRows<float>& in, const float* slope, float* to);
void normSlopes(const NormRows<c10::BFloat16>& in, const c10::BFloat16* slope, c10::BFloat16* to);

void gateRows(const float* gate, const float* up, std::ptrdiff_t size, float* to);
void gateRows(const c10::BFloat16* gate, const c10::BFloat16* up, std::ptrdiff_t size, c10::BFloat16* to);
/// The gradients of both from that of the result.
void gateSlopes(
    const float* gate, const float* up, const float* slope, std::ptrdiff_t size, float* toGate, float* toUp);
void gateSlopes(const c10::BFloat16* gate, const c10::BFloat16* up, const c10::BFloat16* slope,
    std::ptrdiff_t size, c10::BFloat16* toGate, c10::BFloat16* toUp);

/// Adds the rows of x (rows, D), each times its weight, to `to` (D).
void sumRows(const float* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to);
void sumRows(const c10::BFloat16* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to);

} // namespace isogloss::model
