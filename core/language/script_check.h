// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/script_counter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::language {

/// A text is warned of below this share of letters in the declared script.
inline constexpr double EnoughOfScript = 0.8;

/// Whether letters of a script of Unicode (Hani, Hira, Latn ...) belong to a script of ISO 15924 (Jpan, Hans,
/// Aran ...); scripts that say nothing (Zzzz, Zyyy, Zinh, Zxxx) take all.
bool isScriptOf(std::string_view declared, std::string_view letters);

/// The letters among them that belong to the declared script.
std::uint64_t lettersOf(std::string_view declared, const text::ScriptCounter& seen);

/// What is to be said of a text that is not in the script it is said to be in: ScriptMismatch{declared, seen,
/// share}, where seen is the script of the most letters outside the declared one and share its whole percent.
/// Nothing for a text without letters.
std::optional<Error> scriptMismatch(std::string_view declared, const text::ScriptCounter& seen);

} // namespace isogloss::language
