// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_form.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace isogloss::text {

namespace {

struct Plain
{
    UChar32 letter;
    const char* plain;
};

/// Lower-case letters that Unicode does not take apart, by code point.
constexpr Plain PlainForms[] = {{0xE6, "ae"}, {0xF0, "d"}, {0xF8, "o"}, {0xFE, "th"}, {0x111, "d"},
    {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x14B, "n"}, {0x153, "oe"}, {0x180, "b"}, {0x188, "c"},
    {0x199, "k"}, {0x19A, "l"}, {0x19E, "n"}, {0x1A5, "p"}, {0x1AD, "t"}, {0x1B4, "y"}, {0x1B6, "z"},
    {0x1DD, "e"}, {0x1E5, "g"}, {0x24D, "r"}, {0x253, "b"}, {0x254, "o"}, {0x256, "d"}, {0x257, "d"},
    {0x259, "e"}, {0x25B, "e"}, {0x260, "g"}, {0x263, "g"}, {0x268, "i"}, {0x269, "i"}, {0x26A, "i"},
    {0x26B, "l"}, {0x272, "n"}, {0x289, "u"}, {0x28A, "u"}, {0x28B, "v"}};

bool isApostrophe(UChar32 c)
{
    return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || (c >= 0x2B9 && c <= 0x2BF)
        || c == 0xA78C;
}

bool isDiacritic(UChar32 c)
{
    UErrorCode status = U_ZERO_ERROR;
    return u_charType(c) == U_NON_SPACING_MARK && uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

bool isPartOfWord(UChar32 c)
{
    return u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

void appendPlain(icu::UnicodeString& words, UChar32 c)
{
    const auto* const form = std::lower_bound(std::begin(PlainForms), std::end(PlainForms), c,
        [](const Plain& plain, UChar32 letter) { return plain.letter < letter; });
    if (form != std::end(PlainForms) && form->letter == c)
        words.append(icu::UnicodeString(form->plain, -1, US_INV));
    else
        words.append(c);
}

std::string anySearchForm(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    icu::UnicodeString apart
        = icu::Normalizer2::getNFKDInstance(status)->normalize(icu::UnicodeString::fromUTF8(piece), status);
    apart.foldCase();
    icu::UnicodeString words;
    bool isGap = false;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (isApostrophe(c) || isDiacritic(c))
            continue;
        if (isPartOfWord(c)) {
            if (isGap && !words.isEmpty())
                words.append(UChar32{' '});
            appendPlain(words, c);
        }
        isGap = !isPartOfWord(c);
    }
    std::string result;
    return words.toUTF8String(result);
}

std::string asciiSearchForm(std::string_view text)
{
    std::string words;
    bool isGap = false;
    for (const char c : text) {
        if (c == '\'' || c == '`')
            continue;
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isKept = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isKept) {
            if (isGap && !words.empty())
                words += ' ';
            words += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        }
        isGap = !isKept;
    }
    return words;
}

} // namespace

std::string searchForm(std::string_view text)
{
    const bool isAscii
        = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return isAscii ? asciiSearchForm(text) : anySearchForm(text);
}

} // namespace isogloss::text
