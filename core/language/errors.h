// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path and line of a table; value; for ScriptMismatch declared, seen, share (percent of the
/// letters).
namespace isogloss::errors {

inline constexpr ErrorCode LanguageTable{"language.table"};
inline constexpr ErrorCode NotGlottolog{"language.not_glottolog"};
inline constexpr ErrorCode UserLanguageCode{"language.user_code"};
inline constexpr ErrorCode UserLanguageName{"language.user_name"};
inline constexpr ErrorCode UserLanguageScript{"language.user_script"};
/// A warning, not a failure.
inline constexpr ErrorCode ScriptMismatch{"language.script_mismatch"};

} // namespace isogloss::errors
