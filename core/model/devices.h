// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace c10 {
struct Device;
}

namespace isogloss::model {

/// A device that models can run on.
struct DeviceInfo
{
    std::string name; ///< "cpu", "cuda:0"
    std::string description; ///< a processor's instructions, "AVX512"; of another device its name
    int cores = 0; ///< of a processor
    std::uint64_t memoryBytes = 0; ///< free now
    bool fastBfloat16 = false;
};

std::vector<DeviceInfo> devices();

/// Bytes of the device's memory that this process holds: on the CPU what is resident, else what LibTorch's allocator
/// has reserved.
std::uint64_t usedMemoryBytes(const c10::Device& device);

/// Intra-op threads for every later computation of this process: 0 = all usable cores. Call before the first
/// computation; each worker thread calls it again first thing, since OpenMP keeps the number per thread.
/// Inter-op stays 1.
void setComputeThreads(int threads);

/// Version of the LibTorch this process runs on: "2.13.0".
std::string torchVersion();

} // namespace isogloss::model
