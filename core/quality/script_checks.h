// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/quality/issue.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::quality {

/// The script of a language key, "" for text of another form.
std::string scriptOfKey(std::string_view key);

/// WrongScript and MixedScripts of one text.
void checkScripts(const TextSet& set, std::size_t row, std::size_t language, Issues& issues);

/// MixedNormalisation of all texts of a language: those that are not in normal form C, where what they have
/// in pieces stands in one piece elsewhere in the language.
void checkNormalForms(const TextSet& set, std::size_t language, Issues& issues);

/// language::scriptMismatch of each language's texts as a whole, with the language as a further argument.
std::vector<Error> scriptWarnings(const TextSet& set);

} // namespace isogloss::quality
