// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_key.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::language {
namespace {

/// The locales of MASSIVE 1.1, as its files are named.
constexpr const char* Locales[] = {"af-ZA", "am-ET", "ar-SA", "az-AZ", "bn-BD", "ca-ES", "cy-GB", "da-DK",
    "de-DE", "el-GR", "en-US", "es-ES", "fa-IR", "fi-FI", "fr-FR", "he-IL", "hi-IN", "hu-HU", "hy-AM",
    "id-ID", "is-IS", "it-IT", "ja-JP", "jv-ID", "ka-GE", "km-KH", "kn-IN", "ko-KR", "lv-LV", "ml-IN",
    "mn-MN", "ms-MY", "my-MM", "nb-NO", "nl-NL", "pl-PL", "pt-PT", "ro-RO", "ru-RU", "sl-SL", "sq-AL",
    "sv-SE", "sw-KE", "ta-IN", "te-IN", "th-TH", "tl-PH", "tr-TR", "ur-PK", "vi-VN", "zh-CN", "zh-TW"};

TEST(LanguageKey, IsThreeLettersAndAScript)
{
    for (const char* key : {"eng_Latn", "cmn_Hant", "qaa_Latn", "qtz_Zyyy"})
        EXPECT_TRUE(isKey(key)) << key;
    for (const char* text : {"", "eng", "en_Latn", "eng-Latn", "eng_latn", "eng_LATN", "ENG_Latn",
             "eng_Latn ", "eng_Lat1", "e\xC3\xA9_Latn"})
        EXPECT_FALSE(isKey(text)) << text;
}

TEST(LanguageKey, GoesToAndFromEveryLocaleOfMassive)
{
    std::set<std::string> keys;
    for (const char* locale : Locales) {
        const auto key = keyOfLocale(locale);
        ASSERT_TRUE(key) << locale;
        EXPECT_TRUE(isKey(*key)) << *key;
        EXPECT_TRUE(keys.insert(*key).second) << *key;
        EXPECT_EQ(localeOfKey(*key), locale);
        EXPECT_NE(englishName(*key), *key);
    }
    EXPECT_EQ(keys.size(), 52u);
    EXPECT_EQ(keyOfLocale("sw-KE"), "swh_Latn");
    EXPECT_EQ(keyOfLocale("zh-CN"), "cmn_Hans");
    EXPECT_EQ(keyOfLocale("zh-TW"), "cmn_Hant");
}

TEST(LanguageKey, KnowsNoLocaleOfOtherLanguages)
{
    EXPECT_EQ(keyOfLocale(""), std::nullopt);
    EXPECT_EQ(keyOfLocale("en-GB"), std::nullopt);
    EXPECT_EQ(localeOfKey("kab_Latn"), std::nullopt);
    EXPECT_EQ(localeOfKey("qaa_Latn"), std::nullopt);
}

TEST(EnglishName, IsTheKeyWhereNoNameIsKnown)
{
    EXPECT_EQ(englishName("kab_Latn"), "Kabyle");
    EXPECT_EQ(englishName("qaa_Latn"), "qaa_Latn");
    EXPECT_EQ(englishName(""), "");
}

} // namespace
} // namespace isogloss::language
