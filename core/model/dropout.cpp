// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dropout.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
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

/// One hash gives four elements their 16 bits each. Elements are kept or zeroed as bits, since a branch on
/// random data costs more than the copy.
template <typename Bits>
void dropRange(const void* from, void* to, std::int64_t begin, std::int64_t end, const DropoutMask& mask)
{
    const auto* const x = static_cast<const Bits*>(from);
    auto* const y = static_cast<Bits*>(to);
    const auto kept = [&mask](std::uint64_t hash, int part, Bits bits) {
        const bool isKept = (hash >> (16 * part) & 0xFFFF) < mask.keep;
        return static_cast<Bits>(bits & -static_cast<Bits>(isKept));
    };
    std::int64_t i = begin;
    for (; i + 4 <= end; i += 4) {
        const std::uint64_t hash = hashAt(mask.seed, static_cast<std::uint64_t>(i / 4));
        for (int part = 0; part < 4; ++part)
            y[i + part] = kept(hash, part, x[i + part]);
    }
    for (; i < end; ++i)
        y[i] = kept(hashAt(mask.seed, static_cast<std::uint64_t>(i / 4)), static_cast<int>(i % 4), x[i]);
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
    using Drop = void (*)(const void*, void*, std::int64_t, std::int64_t, const DropoutMask&);
    const Drop drop = source.element_size() == 2 ? &dropRange<std::uint16_t>
        : source.element_size() == 4             ? &dropRange<std::uint32_t>
                                                 : &dropRange<std::uint64_t>;
    at::parallel_for(0, (count + Grain - 1) / Grain, 1, [&](std::int64_t first, std::int64_t last) {
        drop(source.const_data_ptr(), result.mutable_data_ptr(), first * Grain, std::min(last * Grain, count),
            mask);
    });
    return result;
}

} // namespace isogloss::model
