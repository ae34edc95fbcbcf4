// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/devices.h"
#include "core/model/torch/safetensors.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>
#include <string>

namespace isogloss::tests {

/// The largest absolute difference of two tensors of one shape, in f64.
inline double largestDifference(const at::Tensor& x, const at::Tensor& y)
{
    if (x.sizes() != y.sizes())
        return std::numeric_limits<double>::infinity();
    return (x.to(at::kCPU, at::kDouble) - y.to(at::kCPU, at::kDouble)).abs().max().item<double>();
}

/// Tests that run on every device; those without a GPU skip, visibly.
class OnDevice : public testing::TestWithParam<std::string>
{
protected:
    void SetUp() override
    {
        if (GetParam() != "cpu" && model::devices().size() == 1)
            GTEST_SKIP() << "needs a GPU";
    }
    c10::Device device() const { return c10::Device(GetParam()); }
};

} // namespace isogloss::tests

#define FOR_EACH_DEVICE(suite)                                                                               \
    INSTANTIATE_TEST_SUITE_P(Devices, suite, ::testing::Values("cpu", "cuda"),                               \
        [](const auto& test) { return std::string(test.param); })
