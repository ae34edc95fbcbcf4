// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path of the file; field (where in it) and value where they apply.
namespace isogloss::errors {

inline constexpr ErrorCode NoTokenizer{"tokenizer.none"};
inline constexpr ErrorCode TokenizerUnreadable{"tokenizer.unreadable"};
inline constexpr ErrorCode TokenizerTraining{"tokenizer.training_failed"};
inline constexpr ErrorCode ComponentUnsupported{"tokenizer.component_unsupported"};
inline constexpr ErrorCode UnknownPiece{"tokenizer.unknown_piece"};
inline constexpr ErrorCode TokenIdNotAllowed{"tokenizer.id_not_allowed"};
inline constexpr ErrorCode PatternUnsupported{"tokenizer.pattern_unsupported"};
/// Arguments: reason, as PCRE2 says it.
inline constexpr ErrorCode PatternFailed{"tokenizer.pattern_failed"};

} // namespace isogloss::errors
