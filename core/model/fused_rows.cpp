// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_rows.h"

#include "core/model/lanes.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <cmath>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace isogloss::model {

namespace {

using c10::BFloat16;

constexpr std::int64_t Grain = 32; // rows that are worth a thread

template <typename T>
ISOGLOSS_INLINE void normRow(const T* x, const T* weight, float epsilon, std::ptrdiff_t D, T* to)
{
    Lanes squares{};
    for (std::ptrdiff_t d = 0; d < D; d += LaneCount) {
        const Lanes part = load(x + d);
        squares += part * part;
    }
    const float scale = 1 / std::sqrt(sum(squares) / static_cast<float>(D) + epsilon);
    for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
        store(to + d, load(x + d) * scale * load(weight + d));
}

template <typename T>
ISOGLOSS_INLINE void gateRow(T* gate, const T* up, std::ptrdiff_t D)
{
    for (std::ptrdiff_t d = 0; d < D; d += LaneCount) {
        const Lanes x = load(gate + d);
        store(gate + d, x / (1.0F + exponential(-x)) * load(up + d));
    }
}

template <typename T>
ISOGLOSS_INLINE void sumRows(
    const T* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    for (std::ptrdiff_t t = 0; t < rows; ++t)
        if (weights[t] != 0)
            for (std::ptrdiff_t d = 0; d < D; d += LaneCount)
                store(to + d, load(to + d) + weights[t] * load(x + t * D + d));
}

ISOGLOSS_WIDE void normRows(
    const float* x, const float* weight, float epsilon, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    for (std::ptrdiff_t row = 0; row < rows; ++row)
        normRow(x + row * D, weight, epsilon, D, to + row * D);
}

ISOGLOSS_WIDE void normRows(const BFloat16* x, const BFloat16* weight, float epsilon, std::ptrdiff_t rows,
    std::ptrdiff_t D, BFloat16* to)
{
    for (std::ptrdiff_t row = 0; row < rows; ++row)
        normRow(x + row * D, weight, epsilon, D, to + row * D);
}

ISOGLOSS_WIDE void gateRows(float* gate, const float* up, std::ptrdiff_t size)
{
    gateRow(gate, up, size);
}

ISOGLOSS_WIDE void gateRows(BFloat16* gate, const BFloat16* up, std::ptrdiff_t size)
{
    gateRow(gate, up, size);
}

ISOGLOSS_WIDE void sumText(
    const float* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    sumRows(x, weights, rows, D, to);
}

ISOGLOSS_WIDE void sumText(
    const BFloat16* x, const float* weights, std::ptrdiff_t rows, std::ptrdiff_t D, float* to)
{
    sumRows(x, weights, rows, D, to);
}

template <typename Work>
void withType(const at::Tensor& x, const Work& work)
{
    x.scalar_type() == at::kFloat ? work(float()) : work(BFloat16());
}

} // namespace

bool suitsFusedRows(const at::Tensor& x)
{
    const bool isKnown = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
    return x.is_cpu() && isKnown && x.size(-1) % LaneCount == 0 && !c10::GradMode::is_enabled();
}

at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    const std::int64_t D = x.size(-1);
    const auto from = x.contiguous();
    auto result = at::empty_like(from);
    withType(x, [&]<typename T>(T) {
        const T* const in = from.const_data_ptr<T>();
        const T* const scale = weight.const_data_ptr<T>();
        T* const out = result.mutable_data_ptr<T>();
        at::parallel_for(0, from.numel() / D, Grain, [&](std::int64_t begin, std::int64_t end) {
            normRows(in + begin * D, scale, static_cast<float>(epsilon), end - begin, D, out + begin * D);
        });
    });
    return result;
}

at::Tensor fusedGate(at::Tensor gate, const at::Tensor& up)
{
    const std::int64_t D = gate.size(-1);
    withType(gate, [&]<typename T>(T) {
        T* const to = gate.mutable_data_ptr<T>();
        const T* const times = up.const_data_ptr<T>();
        at::parallel_for(0, gate.numel() / D, Grain, [&](std::int64_t begin, std::int64_t end) {
            gateRows(to + begin * D, times + begin * D, (end - begin) * D);
        });
    });
    return gate;
}

at::Tensor fusedSum(const at::Tensor& x, const at::Tensor& weights)
{
    const std::int64_t T = x.size(1);
    const std::int64_t D = x.size(2);
    const auto from = x.contiguous();
    const auto shares = weights.contiguous();
    auto result = at::zeros({x.size(0), D}, at::kFloat);
    withType(x, [&]<typename Type>(Type) {
        const Type* const in = from.const_data_ptr<Type>();
        const float* const share = shares.const_data_ptr<float>();
        float* const out = result.mutable_data_ptr<float>();
        at::parallel_for(0, x.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t b = begin; b < end; ++b)
                sumText(in + b * T * D, share + b * T, T, D, out + b * D);
        });
    });
    return result;
}

} // namespace isogloss::model
