// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/errors.h"
#include "core/model/torch/compute_errors.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <cstddef>

namespace isogloss::train {

/// Of `size` things computed `chunk` at once (0 = all), how many a part holds.
inline std::size_t partSize(std::size_t size, std::size_t chunk)
{
    return chunk == 0 ? size : std::min(size, chunk);
}

/// Computes parts of up to `chunk` of `size` things (0 = all). When memory runs out: false, `chunk` halved
/// and the dropout generator (may be null) where it was. Whatever else is thrown goes on, so does memory that
/// does not suffice for one.
template <typename Compute>
bool fitsOrHalves(
    c10::Device device, at::Generator* dropout, std::size_t size, std::size_t& chunk, const Compute& compute)
{
    const at::Tensor state = dropout != nullptr ? dropout->get_state() : at::Tensor();
    try {
        compute();
        return true;
    } catch (const std::exception& thrown) {
        const std::size_t part = partSize(size, chunk);
        if (model::computeError(thrown, device).code != errors::DeviceMemory || part == 1)
            throw;
        chunk = (part + 1) / 2;
    }
    if (state.defined())
        dropout->set_state(state);
    return false;
}

} // namespace isogloss::train
