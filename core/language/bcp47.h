// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::language {

/// The parts of a language code as people write it: BCP 47 (zh-Hant-TW, apc-Arab-x-nort3139), a locale
/// (zh_TW), a key of this program or of FLORES (apc_Arab_nort3139), or a bare ISO 639 code; in any case, with
/// - or _.
struct TagParts
{
    std::string language; ///< two or three letters, lower case
    std::string script; ///< "Latn"; "" when not named
    std::string region; ///< "TW" or "419"; "" when not named
    std::string variety; ///< Glottocode or another word behind the script; "" when not named
};

/// Nothing for text of another shape.
std::optional<TagParts> parseTag(std::string_view text);

} // namespace isogloss::language
