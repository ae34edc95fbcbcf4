// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/device.h"

#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/errors.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <charconv>

namespace isogloss::model {

namespace {

int gpuCount()
{
    return at::hasCUDA() ? static_cast<int>(at::detail::getCUDAHooks().deviceCount()) : 0;
}

Error deviceError(ErrorCode code, std::string_view name)
{
    std::string allowed;
    for (const DeviceInfo& device : devices())
        allowed += (allowed.empty() ? "" : ", ") + device.name;
    return {code, {{"value", std::string(name)}, {"allowed", allowed}}, {}};
}

} // namespace

Result<c10::Device> deviceNamed(std::string_view name)
{
    at::globalContext().setAllowTF32CuBLAS(false); // f32 is f32 on every device
    at::globalContext().setAllowTF32CuDNN(false);
    if (name == "cpu" || (name == "auto" && gpuCount() == 0))
        return c10::Device(c10::kCPU);
    int index = 0;
    if (name.starts_with("cuda:")) {
        const char* const end = name.data() + name.size();
        const auto [rest, code] = std::from_chars(name.data() + 5, end, index);
        if (code != std::errc() || rest != end || index < 0)
            return deviceError(errors::DeviceUnknown, name);
    } else if (name != "cuda" && name != "auto") {
        return deviceError(errors::DeviceUnknown, name);
    }
    if (index >= gpuCount())
        return deviceError(errors::DeviceMissing, name);
    return c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(index));
}

c10::ScalarType scalarType(record::Precision precision, c10::Device device)
{
    switch (precision) {
    case record::Precision::Float32:
        return c10::kFloat;
    case record::Precision::BFloat16:
        return c10::kBFloat16;
    case record::Precision::Auto:
        break;
    }
    return device.is_cuda() || platform::hasFastBfloat16() ? c10::kBFloat16 : c10::kFloat;
}

std::string_view typeName(c10::ScalarType type)
{
    return type == c10::kBFloat16 ? "bf16" : "f32";
}

} // namespace isogloss::model
