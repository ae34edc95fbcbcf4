// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_settings.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <string_view>

namespace isogloss::model {

/// "cpu", "cuda", "cuda:N" or "auto" (the first GPU when there is one). Errors: an unknown name, a GPU that
/// is not there (naming those that are).
Result<c10::Device> deviceNamed(std::string_view name);

/// Auto: bf16 on CUDA and on processors that multiply it fast (platform::hasFastBfloat16), else f32.
c10::ScalarType scalarType(record::Precision precision, c10::Device device);

/// "f32" or "bf16", as signatures and records write it.
std::string_view typeName(c10::ScalarType type);

} // namespace isogloss::model
