// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_search.h"

#include "tests/support/expect_result.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::language {
namespace {

class SearchTest : public ::testing::Test
{
protected:
    std::vector<std::string> keys(std::string_view query, std::size_t limit = 20) const
    {
        std::vector<std::string> keys;
        for (const LanguageMatch& match : m_search.find(query, limit))
            keys.push_back(keyOf(match.tag));
        return keys;
    }

    std::string best(std::string_view query) const
    {
        const auto all = keys(query);
        return all.empty() ? "nothing" : all.front();
    }

    const LanguageRegistry m_registry = LanguageRegistry::read(ISOGLOSS_RESOURCES_DIR "/languages").value();
    const LanguageSearch m_search{m_registry};
};

TEST_F(SearchTest, FindsByWhateverPeopleType)
{
    const std::pair<const char*, const char*> queries[] = {{"swahili", "swh_Latn"}, {"Kiswahili", "swh_Latn"},
        {"SWAHILI", "swh_Latn"}, {"kabyle", "kab_Latn"}, {"taqbaylit", "kab_Latn"}, {"english", "eng_Latn"},
        {"en", "eng_Latn"}, {"ger", "deu_Latn"}, {"francais", "fra_Latn"},
        {"fran\xC3\xA7"
         "ais",
            "fra_Latn"},
        {"turkce", "tur_Latn"}, {"greek", "ell_Grek"}, {"ol chiki", "nothing"}, {"santali", "sat_Olck"},
        {"serbian latin", "srp_Latn"}, {"Serbian (Cyrillic)", "srp_Cyrl"}, {"zulu", "zul_Latn"},
        {"cherokee", "chr_Cher"}, {"\xE1\x8F\xA3\xE1\x8E\xB3\xE1\x8E\xA9", "chr_Cher"},
        {"\xE4\xB8\xAD\xE6\x96\x87", "cmn_Hans"}, {"n'ko", "nqo_Nkoo"}, {"n\xE2\x80\x99ko", "nqo_Nkoo"},
        {"cusco", "quz_Latn"}, {"gikuyu", "kik_Latn"}, {"arab", "arb_Arab"}, {"arabic", "arb_Arab"},
        {"chinese", "cmn_Hans"}, {"persian", "pes_Arab"}, {"zh-TW", "cmn_Hant"}, {"kaby1243", "kab_Latn"},
        {"NORT3139", "apc_Arab_nort3139"}, {"none0000", "nothing"}, {"tiếng việt", "vie_Latn"},
        {"tieng viet", "vie_Latn"}, {"  english  ", "eng_Latn"}, {"ghotuo", "aaa_Zzzz"},
        {"klingon", "tlh_Zzzz"}, {"", "nothing"}, {"   ", "nothing"}, {"qqqqqq", "nothing"},
        {"()", "nothing"}};
    for (const auto& [query, expected] : queries)
        EXPECT_EQ(best(query), expected) << query;
}

TEST_F(SearchTest, OffersTheOtherScriptsOfALanguage)
{
    const auto serbian = keys("srp");
    ASSERT_GE(serbian.size(), 2u);
    EXPECT_EQ(serbian[0], "srp_Cyrl");
    EXPECT_EQ(serbian[1], "srp_Latn");
}

TEST_F(SearchTest, OffersWhatTookThePlaceOfAKey)
{
    const auto chinese = keys("zho_Hans");
    ASSERT_GE(chinese.size(), 2u);
    EXPECT_EQ(chinese[0], "zho_Hans");
    EXPECT_EQ(chinese[1], "cmn_Hans");
}

TEST_F(SearchTest, KeepsToTheLimitAndRepeatsNothing)
{
    const auto found = keys("a", 5);
    EXPECT_EQ(found.size(), 5u);
    const auto many = keys("arabic", 100);
    EXPECT_EQ(std::set<std::string>(many.begin(), many.end()).size(), many.size());
    EXPECT_GT(many.size(), 20u);
}

TEST_F(SearchTest, NamesAreWholeNames)
{
    EXPECT_EQ(keyOf(m_search.named("Kabyle")->tag), "kab_Latn");
    EXPECT_FALSE(m_search.named("Kab"));
    EXPECT_FALSE(m_search.named(""));
}

} // namespace
} // namespace isogloss::language
