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

/// "Swahili" for "swh_Latn"; the key itself for languages whose name is not known here.
std::string englishName(std::string_view key);

} // namespace isogloss::language
