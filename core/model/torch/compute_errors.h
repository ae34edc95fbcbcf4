// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/errors.h"
#include "core/base/result.h"
#include "core/model/errors.h"

#include <c10/core/Device.h>
#include <c10/util/Exception.h>
#include <new>

namespace isogloss::model {

/// What torch or the allocator threw, as an Error: DeviceMemory where memory ran out, else InternalFailure.
inline Error computeError(const std::exception& thrown, const c10::Device& device)
{
    const bool isMemory = dynamic_cast<const c10::OutOfMemoryError*>(&thrown) != nullptr
        || dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr
        || std::string_view(thrown.what()).find("can't allocate memory") != std::string_view::npos;
    if (isMemory)
        return {errors::DeviceMemory, {{"device", device.str()}}, thrown.what()};
    const std::string text = thrown.what();
    return {errors::InternalFailure, {{"reason", text.substr(0, text.find('\n'))}}, text};
}

/// Runs a computation that returns a Result, turning what torch throws into an Error.
template <typename Compute>
auto guarded(const c10::Device& device, const Compute& compute) -> decltype(compute())
{
    try {
        return compute();
    } catch (const std::exception& thrown) {
        return computeError(thrown, device);
    }
}

} // namespace isogloss::model
