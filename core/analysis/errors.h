// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of measures over models.
namespace isogloss::analysis::errors {

inline constexpr ErrorCode TooFewTexts{"analysis.too_few_texts"}; ///< value: how many languages
inline constexpr ErrorCode TooFewSentences{"analysis.too_few_sentences"}; ///< source, target, value
inline constexpr ErrorCode UnknownLanguage{"analysis.unknown_language"}; ///< value, allowed
inline constexpr ErrorCode SentenceTooLong{"analysis.sentence_too_long"}; ///< value, tokens, allowed
inline constexpr ErrorCode ComputationFailed{"analysis.computation_failed"}; ///< detail: what torch said

} // namespace isogloss::analysis::errors
