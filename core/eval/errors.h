// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of evaluation.
namespace isogloss::eval::errors {

inline constexpr ErrorCode NoRecords{"eval.no_records"}; ///< value: the language key
inline constexpr ErrorCode WrongTask{"eval.wrong_task"}; ///< value: key of the record, language, task
inline constexpr ErrorCode UnknownTaught{"eval.unknown_taught"}; ///< value, allowed

} // namespace isogloss::eval::errors
