// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/limited_memory.h"

#include <algorithm>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <c10/util/Exception.h>

namespace isogloss::tests {

namespace {

// Tensors may outlive the allocator, so what it counts lives as long as the process.
std::atomic<std::int64_t> s_live = 0;
std::atomic<std::int64_t> s_start = 0; ///< what lived at setLimit
std::atomic<std::int64_t> s_peak = 0;
std::atomic<std::int64_t> s_limit = 0;

/// In front of each tensor's bytes, as far as those are aligned to: how many they are.
constexpr std::size_t Header = 64;

void release(void* data)
{
    if (data == nullptr)
        return;
    auto* const start = static_cast<std::byte*>(data) - Header;
    s_live -= *reinterpret_cast<std::int64_t*>(start);
    c10::free_cpu(start);
}

} // namespace

LimitedMemory::LimitedMemory()
    : m_before(c10::GetCPUAllocator())
{
    setLimit(0);
    c10::SetCPUAllocator(this, 100);
}

LimitedMemory::~LimitedMemory()
{
    c10::SetCPUAllocator(m_before, 100);
}

void LimitedMemory::setLimit(std::int64_t bytes)
{
    s_start = s_live.load();
    s_peak = s_start.load();
    s_limit = bytes;
}

std::int64_t LimitedMemory::peak() const
{
    return s_peak - s_start;
}

c10::DataPtr LimitedMemory::allocate(std::size_t bytes)
{
    const auto size = static_cast<std::int64_t>(bytes);
    if (s_limit > 0 && s_live + size - s_start > s_limit)
        TORCH_CHECK(
            false, "DefaultCPUAllocator: can't allocate memory: you tried to allocate ", bytes, " bytes.");
    auto* const start = static_cast<std::byte*>(c10::alloc_cpu(bytes + Header));
    *reinterpret_cast<std::int64_t*>(start) = size;
    s_live += size;
    s_peak = std::max(s_peak.load(), s_live.load());
    return {start + Header, start + Header, &release, c10::kCPU};
}

c10::DeleterFnPtr LimitedMemory::raw_deleter() const
{
    return &release;
}

void LimitedMemory::copy_data(void* target, const void* source, std::size_t bytes) const
{
    default_copy_data(target, source, bytes);
}

} // namespace isogloss::tests
