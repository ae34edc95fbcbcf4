// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dropout.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <mutex>

namespace isogloss::model {

namespace {

/// SplitMix64 (Steele, Lea & Flood 2014) at one place of its sequence.
inline std::uint64_t hashAt(std::uint64_t seed, std::uint64_t place)
{
    std::uint64_t z = seed + (place + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// One hash gives four elements their 16 bits each.
template <typename T>
void dropRange(const T* x, T* y, std::int64_t begin, std::int64_t end, const DropoutMask& mask)
{
    for (std::int64_t group = begin / 4; group * 4 < end; ++group) {
        const std::uint64_t bits = hashAt(mask.seed, static_cast<std::uint64_t>(group));
        const std::int64_t last = std::min(end, group * 4 + 4);
        for (std::int64_t i = group * 4; i < last; ++i) {
            const auto share = static_cast<std::uint32_t>(bits >> (16 * (i - group * 4)) & 0xFFFF);
            y[i] = share < mask.keep ? x[i] : T(0);
        }
    }
}

} // namespace

DropoutMask drawMask(at::Generator& generator, double dropShare)
{
    TORCH_CHECK(generator.device().is_cpu(), "dropout masks are drawn by a CPU generator");
    const std::lock_guard lock(generator.mutex());
    auto* const source = at::check_generator<at::CPUGeneratorImpl>(generator);
    return {source->random64(), static_cast<std::uint32_t>(std::lround((1 - dropShare) * 65536))};
}

at::Tensor dropElements(const at::Tensor& x, const DropoutMask& mask)
{
    if (!x.device().is_cpu()) {
        at::Generator generator = at::globalContext().defaultGenerator(x.device()).clone();
        generator.set_current_seed(mask.seed);
        return x * at::empty_like(x).bernoulli_(mask.keepShare(), generator);
    }
    const at::Tensor source = x.contiguous();
    const at::Tensor result = at::empty_like(source);
    constexpr std::int64_t Grain = 1 << 14; // a multiple of 4
    const std::int64_t count = source.numel();
    AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, source.scalar_type(), "dropElements", [&] {
        const auto* const from = source.const_data_ptr<scalar_t>();
        auto* const to = result.mutable_data_ptr<scalar_t>();
        at::parallel_for(0, (count + Grain - 1) / Grain, 1, [&](std::int64_t first, std::int64_t last) {
            dropRange(from, to, first * Grain, std::min(last * Grain, count), mask);
        });
    });
    return result;
}

} // namespace isogloss::model
