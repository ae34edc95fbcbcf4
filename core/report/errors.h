// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path, offset (byte in the file), allowed.
namespace isogloss::errors {

inline constexpr ErrorCode ForeignRunUnknown{"report.foreign_run_unknown"};
inline constexpr ErrorCode ForeignRecordDamaged{"report.foreign_record_damaged"};
inline constexpr ErrorCode ForeignRunForm{"report.foreign_run_form"};
inline constexpr ErrorCode ForeignRunLarge{"report.foreign_run_large"};

} // namespace isogloss::errors
