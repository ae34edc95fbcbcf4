// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of measures over models.
namespace isogloss::analysis::errors {

inline constexpr ErrorCode TooFewTexts{"analysis.too_few_texts"}; ///< value: how many languages
inline constexpr ErrorCode TooFewSentences{"analysis.too_few_sentences"}; ///< source, target, value
inline constexpr ErrorCode UnknownLanguage{"analysis.unknown_language"}; ///< value, allowed
inline constexpr ErrorCode SentenceTooLong{"analysis.sentence_too_long"}; ///< value, tokens, allowed
inline constexpr ErrorCode NoSuchLayer{"analysis.no_such_layer"}; ///< value, allowed: the last
inline constexpr ErrorCode ComputationFailed{"analysis.computation_failed"}; ///< detail: what torch said

/// Scores made elsewhere.
inline constexpr ErrorCode ScoreColumns{"analysis.score_columns"}; ///< path, value: the first line
inline constexpr ErrorCode ScoreLine{"analysis.score_line"}; ///< path, line

/// Files of vectors. path; value (what is there) and allowed where they apply.
inline constexpr ErrorCode NotVectorFile{"analysis.not_vector_file"};
inline constexpr ErrorCode NpyHeader{"analysis.npy_header"}; ///< path, offset
inline constexpr ErrorCode NpyOrder{"analysis.npy_order"};
inline constexpr ErrorCode VectorType{"analysis.vector_type"};
inline constexpr ErrorCode VectorShape{"analysis.vector_shape"};
inline constexpr ErrorCode VectorFileSize{"analysis.vector_file_size"};
inline constexpr ErrorCode VectorTensors{"analysis.vector_tensors"};
inline constexpr ErrorCode VectorNotFinite{"analysis.vector_not_finite"}; ///< value: sentence, from 1
inline constexpr ErrorCode UnequalVectors{"analysis.unequal_vectors"}; ///< source, target, value, allowed

} // namespace isogloss::analysis::errors
