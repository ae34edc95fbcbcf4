// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dropout.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <mutex>

namespace isogloss::model {

namespace {

constexpr std::size_t Block = 4096; ///< elements that are served by one table of draws

/// 16 random bits for each element of a block.
using Draws = std::array<std::uint16_t, Block>;

/// Compiled for several processors, the best chosen as the program starts.
#define ISOGLOSS_WIDE [[gnu::target_clones("arch=x86-64-v4", "avx2", "default")]]

/// Hashes of seed and place, two elements each, by the mixer lowbias32 (Wellons 2018) with the seed's halves
/// put in before and inside. 32-bit steps, since these are what processors do many of at once.
ISOGLOSS_WIDE void fillDraws(
    Draws& draws, std::uint32_t firstPlace, std::uint32_t seed, std::uint32_t seedInside)
{
    std::array<std::uint32_t, Block / 2> pairs;
    for (std::uint32_t i = 0; i < Block / 2; ++i) {
        std::uint32_t z = firstPlace + i + seed;
        z = (z ^ (z >> 16)) * 0x7FEB352DU + seedInside;
        z = (z ^ (z >> 15)) * 0x846CA68BU;
        pairs[i] = z ^ (z >> 16);
    }
    std::memcpy(draws.data(), pairs.data(), sizeof(draws));
}

/// Elements are kept or zeroed as bits, since a branch on random data costs more than the copy.
template <typename Bits>
[[gnu::always_inline]] inline void keepDrawn(
    const Bits* __restrict x, Bits* __restrict y, const Draws& draws, std::uint16_t keep, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = static_cast<Bits>(x[i] & -static_cast<Bits>(draws[i] < keep));
}

/// The whole block apart, as a loop of known length.
template <typename Bits>
[[gnu::always_inline]] inline void keepBlock(
    const void* from, void* to, const Draws& draws, std::uint16_t keep, std::size_t count)
{
    const auto* const x = static_cast<const Bits*>(from);
    auto* const y = static_cast<Bits*>(to);
    if (count == Block)
        keepDrawn(x, y, draws, keep, Block);
    else
        keepDrawn(x, y, draws, keep, count);
}

ISOGLOSS_WIDE void keepBlock16(
    const void* from, void* to, const Draws& draws, std::uint16_t keep, std::size_t count)
{
    keepBlock<std::uint16_t>(from, to, draws, keep, count);
}

ISOGLOSS_WIDE void keepBlock32(
    const void* from, void* to, const Draws& draws, std::uint16_t keep, std::size_t count)
{
    keepBlock<std::uint32_t>(from, to, draws, keep, count);
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
    TORCH_CHECK(x.element_size() == 2 || x.element_size() == 4, "dropout of ", x.scalar_type());
    const at::Tensor source = x.contiguous();
    const at::Tensor result = at::empty_like(source);
    const auto* const from = static_cast<const char*>(source.const_data_ptr());
    auto* const to = static_cast<char*>(result.mutable_data_ptr());
    const auto size = static_cast<std::size_t>(source.element_size());
    const auto count = static_cast<std::size_t>(source.numel());
    const auto blocks = static_cast<std::int64_t>((count + Block - 1) / Block);
    at::parallel_for(0, blocks, 4, [&](std::int64_t first, std::int64_t last) {
        Draws draws;
        for (auto block = static_cast<std::size_t>(first); block < static_cast<std::size_t>(last); ++block) {
            const std::size_t begin = block * Block;
            fillDraws(draws, static_cast<std::uint32_t>(begin / 2), static_cast<std::uint32_t>(mask.seed),
                static_cast<std::uint32_t>(mask.seed >> 32));
            (size == 2 ? keepBlock16 : keepBlock32)(from + begin * size, to + begin * size, draws,
                static_cast<std::uint16_t>(mask.keep), std::min(Block, count - begin));
        }
    });
    return result;
}

} // namespace isogloss::model
