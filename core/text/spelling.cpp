// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/spelling.h"

#include "core/text/normal_form.h"

#include <cassert>
#include <cstdint>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace isogloss::text {

namespace {

icu::UnicodeString wide(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string composedUtf8(const icu::UnicodeString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::Normalizer2::getNFCInstance(status)->normalize(text, status).toUTF8String(result);
    assert(U_SUCCESS(status));
    return result;
}

bool isToneMark(UChar32 c)
{
    return c == 0x300 || c == 0x301 || c == 0x302 || c == 0x304 || c == 0x30B || c == 0x30C || c == 0x30F
        || (c >= 0x1DC4 && c <= 0x1DC9);
}

bool isToneLetter(UChar32 c)
{
    return (c >= 0x2E5 && c <= 0x2E9) || (c >= 0xA700 && c <= 0xA716);
}

std::string withoutTones(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString apart
        = icu::Normalizer2::getNFDInstance(status)->normalize(wide(text), status);
    icu::UnicodeString left;
    bool isOnLatin = false;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0)
            isOnLatin = uscript_getScript(c, &status) == USCRIPT_LATIN;
        if (!isToneLetter(c) && !(isOnLatin && isToneMark(c)))
            left.append(c);
    }
    assert(U_SUCCESS(status));
    return composedUtf8(left);
}

} // namespace

struct Speller::Rules
{
    Spelling spelling = Spelling::AsWritten;
    std::unique_ptr<icu::Transliterator> toLatin;
};

std::string spellingName(Spelling spelling)
{
    switch (spelling) {
    case Spelling::Composed:
        return "composed";
    case Spelling::WithoutTones:
        return "without_tones";
    case Spelling::Latin:
        return "latin";
    case Spelling::AsWritten:
        break;
    }
    return "as_written";
}

Speller::Speller(Spelling spelling)
{
    auto rules = std::make_unique<Rules>();
    rules->spelling = spelling;
    if (spelling == Spelling::Latin) {
        UErrorCode status = U_ZERO_ERROR;
        rules->toLatin.reset(icu::Transliterator::createInstance(
            icu::UnicodeString("Any-Latin", -1, US_INV), UTRANS_FORWARD, status));
        assert(U_SUCCESS(status));
    }
    m_rules = std::move(rules);
}

Speller::~Speller() = default;

std::string Speller::spelled(std::string_view text) const
{
    assert(text.size() <= INT32_MAX / 2);
    switch (m_rules->spelling) {
    case Spelling::Composed:
        return composed(text);
    case Spelling::WithoutTones:
        return withoutTones(text);
    case Spelling::Latin: {
        icu::UnicodeString words = wide(text);
        m_rules->toLatin->transliterate(words);
        return composedUtf8(words);
    }
    case Spelling::AsWritten:
        break;
    }
    return std::string(text);
}

} // namespace isogloss::text
