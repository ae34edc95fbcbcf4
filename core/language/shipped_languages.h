// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_registry.h"

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::language {

/// The registry as it is shipped, without a person's own languages, read when it is first needed. Null when
/// its tables cannot be read, which LanguageRegistry::open() explains. Any thread.
const LanguageRegistry* shippedLanguages();

/// The key that a code stands for, as LanguageRegistry::resolve has it: "en-US" is "eng_Latn".
std::optional<std::string> keyOfCode(std::string_view code);

/// How an English sentence calls the language of a key: "Arabic" for "arb_Arab", "Serbian (Latin)" where the
/// script is not the usual one; the key itself for languages that are not known.
std::string englishName(std::string_view key);

} // namespace isogloss::language
