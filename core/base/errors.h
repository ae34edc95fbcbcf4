// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of files and JSON. Arguments: path; reason (of the system), line, field, value, allowed where they
/// apply.
namespace isogloss::errors {

inline constexpr ErrorCode FileNotFound{"base.file_not_found"};
inline constexpr ErrorCode FileUnreadable{"base.file_unreadable"};
inline constexpr ErrorCode FileUnwritable{"base.file_unwritable"};
inline constexpr ErrorCode DiskFull{"base.disk_full"};
inline constexpr ErrorCode FileTooLarge{"base.file_too_large"};
inline constexpr ErrorCode JsonMalformed{"base.json_malformed"};
inline constexpr ErrorCode JsonFieldMissing{"base.json_field_missing"};
inline constexpr ErrorCode JsonFieldType{"base.json_field_type"};
inline constexpr ErrorCode InternalFailure{"base.internal_failure"};
inline constexpr ErrorCode Stopped{"base.stopped"};

} // namespace isogloss::errors
