// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/device.h"

#include "core/model/devices.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"

#include <ATen/Context.h>

namespace isogloss::model {

namespace {

TEST(Device, NamesAreUnderstood)
{
    const bool hasGpu = devices().size() > 1;
    ASSERT_VALUE(const auto cpu, deviceNamed("cpu"));
    EXPECT_TRUE(cpu.is_cpu());
    ASSERT_VALUE(const auto best, deviceNamed("auto"));
    EXPECT_EQ(best.is_cuda(), hasGpu);
    for (const std::string name : {"gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:0x", ""})
        EXPECT_ERROR(deviceNamed(name), errors::DeviceUnknown);
    const auto missing = deviceNamed("cuda:99");
    EXPECT_ERROR(missing, errors::DeviceMissing);
    EXPECT_EQ(missing.error().argument("allowed").substr(0, 3), "cpu");
    EXPECT_EQ(deviceNamed("cuda").has_value(), hasGpu);
}

TEST(Device, ComputesF32InF32)
{
    at::globalContext().setAllowTF32CuBLAS(true);
    at::globalContext().setAllowTF32CuDNN(true);
    ASSERT_VALUE(const auto device, deviceNamed("auto"));
    EXPECT_FALSE(at::globalContext().allowTF32CuBLAS()) << device;
    EXPECT_FALSE(at::globalContext().allowTF32CuDNN());
}

TEST(Device, PrecisionsAreChosen)
{
    EXPECT_EQ(scalarType(record::Precision::Float32, c10::kCPU), c10::kFloat);
    EXPECT_EQ(scalarType(record::Precision::BFloat16, c10::kCPU), c10::kBFloat16);
    EXPECT_EQ(scalarType(record::Precision::Auto, c10::kCPU) == c10::kBFloat16, devices()[0].fastBfloat16);
    EXPECT_EQ(scalarType(record::Precision::Auto, c10::Device("cuda:0")), c10::kBFloat16);
    EXPECT_EQ(typeName(c10::kFloat), "f32");
    EXPECT_EQ(typeName(c10::kBFloat16), "bf16");
}

TEST(Device, TheProcessorIsAlwaysThere)
{
    ASSERT_FALSE(devices().empty());
    EXPECT_EQ(devices()[0].name, "cpu");
    EXPECT_GT(devices()[0].memoryBytes, 0U);
    EXPECT_GT(usedMemoryBytes(c10::kCPU), 1'000'000U);
    EXPECT_EQ(torchVersion().substr(0, 2), "2.");
}

} // namespace

} // namespace isogloss::model
