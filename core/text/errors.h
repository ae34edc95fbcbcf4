// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

/// Arguments: offset in bytes from the start of the text, counted from 0.
inline constexpr ErrorCode InvalidUtf8{"text.invalid_utf8"};

} // namespace isogloss::errors
