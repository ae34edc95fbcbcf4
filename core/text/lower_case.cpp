// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lower_case.h"

#include <cstdint>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace isogloss::text {

std::string lowerCase(std::string_view text)
{
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    std::string result;
    icu::UnicodeString::fromUTF8(piece).toLower(icu::Locale::getRoot()).toUTF8String(result);
    return result;
}

} // namespace isogloss::text
