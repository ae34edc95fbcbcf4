// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

/// Arguments: offset in bytes from the start of the text, counted from 0.
inline constexpr ErrorCode InvalidUtf8{"text.invalid_utf8"};
/// Arguments: offset in bytes, encoding.
inline constexpr ErrorCode NotDecodable{"text.not_decodable"};
/// Argument: value.
inline constexpr ErrorCode EncodingUnknown{"text.encoding_unknown"};

} // namespace isogloss::errors
