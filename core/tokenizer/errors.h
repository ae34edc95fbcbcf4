// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

inline constexpr ErrorCode NoTokenizer{"tokenizer.none"};
inline constexpr ErrorCode TokenizerUnreadable{"tokenizer.unreadable"};
inline constexpr ErrorCode TokenizerTraining{"tokenizer.training_failed"};

} // namespace isogloss::errors
