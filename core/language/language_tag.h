// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::language {

/// A language in a script, and where it matters a variety below ISO 639-3: the program's name for a language.
struct LanguageTag
{
    std::string iso639_3;
    std::string script; ///< ISO 15924; Zzzz (uncoded) while not known
    std::string variety; ///< Glottocode, or a word of FLORES+ such as "radical"; "" for none
    friend bool operator==(const LanguageTag&, const LanguageTag&) = default;
};

/// Has the form of ISO 639-3 and ISO 15924, joined: "eng_Latn".
bool isKey(std::string_view text);

/// "eng_Latn", "apc_Arab_nort3139".
std::string keyOf(const LanguageTag& tag);

/// Reads what keyOf writes; nothing for any other text. Whether the codes exist is for the registry to say.
std::optional<LanguageTag> parseKey(std::string_view key);

/// Four letters or digits and four digits, such as stan1293.
bool isGlottocode(std::string_view text);

/// qaa to qtz, which ISO 639-3 leaves to everyone's own use.
bool isUserCode(std::string_view iso639_3);

} // namespace isogloss::language
