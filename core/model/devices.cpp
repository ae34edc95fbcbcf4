// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/devices.h"

#include "core/base/platform.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/headeronly/version.h>

namespace isogloss::model {

std::vector<DeviceInfo> devices()
{
    std::vector<DeviceInfo> found;
    found.push_back({"cpu", at::get_cpu_capability(), platform::usableCores(),
        platform::availableMemoryBytes(), platform::hasFastBfloat16()});
    if (!at::hasCUDA())
        return found;
    const auto count = static_cast<int>(at::detail::getCUDAHooks().deviceCount());
    for (int index = 0; index < count; ++index) {
        const auto memory = at::accelerator::getMemoryInfo(static_cast<c10::DeviceIndex>(index));
        found.push_back(
            {"cuda:" + std::to_string(index), "CUDA device " + std::to_string(index), 0, memory.first, true});
    }
    return found;
}

std::uint64_t usedMemoryBytes(const c10::Device& device)
{
    if (device.is_cpu())
        return platform::residentMemoryBytes();
    constexpr auto Whole = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);
    return static_cast<std::uint64_t>(at::accelerator::getDeviceStats(device.index()).reserved_bytes[Whole].current);
}

void setComputeThreads(int threads)
{
    at::set_num_threads(threads > 0 ? threads : platform::usableCores());
    static const bool interOpIsSet = [] {
        at::set_num_interop_threads(1); // may be called once in a process
        return true;
    }();
    (void)interOpIsSet;
}

std::string torchVersion()
{
    return TORCH_VERSION;
}

} // namespace isogloss::model
