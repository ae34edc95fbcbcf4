// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <cstdint>

namespace isogloss::model {

/// A dropout mask as what it takes to draw it again: it is never stored.
struct DropoutMask
{
    std::uint64_t seed = 0;
    std::uint32_t keep = 65536; ///< of 65536 elements so many are kept; 65536 = all

    bool isOn() const { return keep < 65536; }
    double keepShare() const { return keep / 65536.0; }
};

/// The next mask of a (CPU) generator.
DropoutMask drawMask(at::Generator& generator, double dropShare);

/// x with the dropped elements 0 and the others as they are (the caller scales by 1 / keepShare). The same
/// mask drops the same elements of every contiguous x of one size and device. The processor's masks come from
/// a hash of seed and place, in parallel: torch's serial generator took a third of a training step.
at::Tensor dropElements(const at::Tensor& x, const DropoutMask& mask);

} // namespace isogloss::model
