// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::language {

/// A language key is ISO 639-3 and ISO 15924, joined: "eng_Latn"; private codes qaa-qtz are allowed.
bool isKey(std::string_view text);

/// The key of a MASSIVE locale, "en-US" -> "eng_Latn"; empty when it is not one of its 52.
std::optional<std::string> keyOfLocale(std::string_view locale);

/// The MASSIVE locale of a key, "eng_Latn" -> "en-US"; empty when MASSIVE does not have the language.
std::optional<std::string> localeOfKey(std::string_view key);

/// "Swahili" for "swh_Latn"; the key itself for languages whose name is not known here.
std::string englishName(std::string_view key);

} // namespace isogloss::language
