// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::text {

/// Offset of the first byte that is not part of well-formed UTF-8 (surrogates and overlong forms are not);
/// empty when all is.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Error: InvalidUtf8{offset}.
Result<void> checkUtf8(std::string_view text);

inline constexpr std::string_view ReplacementCharacter = "\xEF\xBF\xBD"; ///< U+FFFD

/// The text with one U+FFFD for each maximal part that is not UTF-8, as Unicode recommends (section 3.9).
std::string withoutInvalidUtf8(std::string_view bytes);

/// Code points of well-formed UTF-8.
std::size_t countCodePoints(std::string_view text);

/// Byte offset of the n-th code point (n = count gives the size); well-formed UTF-8.
std::size_t byteOffset(std::string_view text, std::size_t codePoint);

} // namespace isogloss::text
