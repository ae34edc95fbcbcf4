// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_key.h"

#include <algorithm>
#include <iterator>

namespace isogloss::language {

namespace {

struct Known
{
    std::string_view locale; ///< of MASSIVE, "" for others
    std::string_view key;
    std::string_view name;
};

constexpr Known Languages[] = {
    {"af-ZA", "afr_Latn", "Afrikaans"},
    {"am-ET", "amh_Ethi", "Amharic"},
    {"ar-SA", "arb_Arab", "Arabic"},
    {"az-AZ", "azj_Latn", "Azerbaijani"},
    {"bn-BD", "ben_Beng", "Bengali"},
    {"ca-ES", "cat_Latn", "Catalan"},
    {"cy-GB", "cym_Latn", "Welsh"},
    {"da-DK", "dan_Latn", "Danish"},
    {"de-DE", "deu_Latn", "German"},
    {"el-GR", "ell_Grek", "Greek"},
    {"en-US", "eng_Latn", "English"},
    {"es-ES", "spa_Latn", "Spanish"},
    {"fa-IR", "pes_Arab", "Persian"},
    {"fi-FI", "fin_Latn", "Finnish"},
    {"fr-FR", "fra_Latn", "French"},
    {"he-IL", "heb_Hebr", "Hebrew"},
    {"hi-IN", "hin_Deva", "Hindi"},
    {"hu-HU", "hun_Latn", "Hungarian"},
    {"hy-AM", "hye_Armn", "Armenian"},
    {"id-ID", "ind_Latn", "Indonesian"},
    {"is-IS", "isl_Latn", "Icelandic"},
    {"it-IT", "ita_Latn", "Italian"},
    {"ja-JP", "jpn_Jpan", "Japanese"},
    {"jv-ID", "jav_Latn", "Javanese"},
    {"ka-GE", "kat_Geor", "Georgian"},
    {"km-KH", "khm_Khmr", "Khmer"},
    {"kn-IN", "kan_Knda", "Kannada"},
    {"ko-KR", "kor_Hang", "Korean"},
    {"lv-LV", "lvs_Latn", "Latvian"},
    {"ml-IN", "mal_Mlym", "Malayalam"},
    {"mn-MN", "khk_Cyrl", "Mongolian"},
    {"ms-MY", "zsm_Latn", "Malay"},
    {"my-MM", "mya_Mymr", "Burmese"},
    {"nb-NO", "nob_Latn", "Norwegian"},
    {"nl-NL", "nld_Latn", "Dutch"},
    {"pl-PL", "pol_Latn", "Polish"},
    {"pt-PT", "por_Latn", "Portuguese"},
    {"ro-RO", "ron_Latn", "Romanian"},
    {"ru-RU", "rus_Cyrl", "Russian"},
    {"sl-SL", "slv_Latn", "Slovenian"},
    {"sq-AL", "als_Latn", "Albanian"},
    {"sv-SE", "swe_Latn", "Swedish"},
    {"sw-KE", "swh_Latn", "Swahili"},
    {"ta-IN", "tam_Taml", "Tamil"},
    {"te-IN", "tel_Telu", "Telugu"},
    {"th-TH", "tha_Thai", "Thai"},
    {"tl-PH", "tgl_Latn", "Tagalog"},
    {"tr-TR", "tur_Latn", "Turkish"},
    {"ur-PK", "urd_Arab", "Urdu"},
    {"vi-VN", "vie_Latn", "Vietnamese"},
    {"zh-CN", "cmn_Hans", "Chinese"},
    {"zh-TW", "cmn_Hant", "Chinese (traditional)"},
    {"", "ces_Latn", "Czech"},
    {"", "chr_Cher", "Cherokee"},
    {"", "eus_Latn", "Basque"},
    {"", "guj_Gujr", "Gujarati"},
    {"", "hrv_Latn", "Croatian"},
    {"", "kab_Latn", "Kabyle"},
    {"", "slk_Latn", "Slovak"},
    {"", "srp_Latn", "Serbian"},
    {"", "ukr_Cyrl", "Ukrainian"},
    {"", "zul_Latn", "Zulu"},
};

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

bool isKey(std::string_view text)
{
    return text.size() == 8 && std::all_of(text.begin(), text.begin() + 3, isLower) && text[3] == '_'
        && text[4] >= 'A' && text[4] <= 'Z' && std::all_of(text.begin() + 5, text.end(), isLower);
}

std::optional<std::string> keyOfLocale(std::string_view locale)
{
    const auto* const found = std::find_if(std::begin(Languages), std::end(Languages),
        [&](const Known& known) { return !locale.empty() && known.locale == locale; });
    return found != std::end(Languages) ? std::optional(std::string(found->key)) : std::nullopt;
}

std::optional<std::string> localeOfKey(std::string_view key)
{
    const auto* const found = std::find_if(std::begin(Languages), std::end(Languages),
        [&](const Known& known) { return known.key == key && !known.locale.empty(); });
    return found != std::end(Languages) ? std::optional(std::string(found->locale)) : std::nullopt;
}

std::string englishName(std::string_view key)
{
    const auto* const found = std::find_if(
        std::begin(Languages), std::end(Languages), [&](const Known& known) { return known.key == key; });
    return std::string(found != std::end(Languages) ? found->name : key);
}

} // namespace isogloss::language
