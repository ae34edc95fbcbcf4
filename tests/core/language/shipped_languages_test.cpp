// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/shipped_languages.h"

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

TEST(ShippedLanguages, EveryLocaleOfMassiveHasAKeyOfItsOwn)
{
    std::set<std::string> keys;
    for (const char* locale : Locales) {
        const auto key = keyOfCode(locale);
        ASSERT_TRUE(key) << locale;
        EXPECT_TRUE(keys.insert(*key).second) << *key;
        EXPECT_NE(englishName(*key), *key);
    }
    EXPECT_EQ(keys.size(), 52u);
    const std::pair<const char*, const char*> macrolanguages[]
        = {{"ar-SA", "arb_Arab"}, {"az-AZ", "azj_Latn"}, {"fa-IR", "pes_Arab"}, {"lv-LV", "lvs_Latn"},
            {"mn-MN", "khk_Cyrl"}, {"ms-MY", "zsm_Latn"}, {"nb-NO", "nob_Latn"}, {"sq-AL", "als_Latn"},
            {"sw-KE", "swh_Latn"}, {"tl-PH", "tgl_Latn"}, {"zh-CN", "cmn_Hans"}, {"zh-TW", "cmn_Hant"}};
    for (const auto& [locale, key] : macrolanguages)
        EXPECT_EQ(keyOfCode(locale), key);
    EXPECT_EQ(keyOfCode("nowhere"), std::nullopt);
}

TEST(EnglishName, IsTheOneOfASentence)
{
    const std::pair<const char*, const char*> names[] = {{"eng_Latn", "English"}, {"arb_Arab", "Arabic"},
        {"swh_Latn", "Swahili"}, {"pes_Arab", "Persian"}, {"ell_Grek", "Greek"}, {"cmn_Hans", "Chinese"},
        {"cmn_Hant", "Chinese (Traditional Han)"}, {"srp_Latn", "Serbian (Latin)"}, {"kab_Latn", "Kabyle"},
        {"zsm_Latn", "Malay"}, {"qaa_Latn", "qaa_Latn"}, {"", ""}};
    for (const auto& [key, name] : names)
        EXPECT_EQ(englishName(key), name);
}

} // namespace
} // namespace isogloss::language
