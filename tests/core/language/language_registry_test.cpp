// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_registry.h"

#include "core/base/file.h"
#include "core/language/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::language {
namespace {

class RegistryTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_opened.has_value()) << ::testing::PrintToString(m_opened.error()); }

    const LanguageRegistry& registry() const { return m_opened.value(); }

    std::string key(std::string_view code) const
    {
        const auto match = registry().resolve(code);
        return match ? keyOf(match->tag) : "nothing";
    }

    Result<LanguageRegistry> m_opened = LanguageRegistry::read(ISOGLOSS_RESOURCES_DIR "/languages");
};

TEST_F(RegistryTest, HasAllOfIso639_3)
{
    EXPECT_GT(registry().languages().size(), 7900u);
    for (const Language& language : registry().languages()) {
        EXPECT_EQ(registry().language(language.iso639_3), &language);
        EXPECT_FALSE(language.name.empty()) << language.iso639_3;
        EXPECT_FALSE(language.commonName.empty()) << language.iso639_3;
        for (const std::string& script : language.scripts)
            EXPECT_TRUE(registry().isScript(script)) << language.iso639_3 << " " << script;
        if (!language.macrolanguage.empty()) {
            ASSERT_NE(registry().language(language.macrolanguage), nullptr) << language.iso639_3;
            EXPECT_EQ(registry().language(language.macrolanguage)->scope, Scope::Macrolanguage);
        }
    }
}

TEST_F(RegistryTest, EveryKeyOfFloresPlusResolvesToItself)
{
    EXPECT_GE(registry().flores().size(), 210u);
    for (const FloresRow& row : registry().flores()) {
        EXPECT_EQ(key(row.key), row.key);
        const auto match = registry().resolve(row.key);
        ASSERT_TRUE(match);
        EXPECT_TRUE(isGlottocode(match->glottocode)) << row.key;
        EXPECT_FALSE(match->family.empty()) << row.key;
        EXPECT_NE(match->tag.script, "Zzzz") << row.key;
    }
}

TEST_F(RegistryTest, RetiredCodesHaveTheirSuccessor)
{
    const std::pair<const char*, const char*> retired[]
        = {{"aam", "aas"}, {"adp", "dzo"}, {"ais", "ami"}, {"ajp", "apc"}, {"drw", "prs"}, {"fri", "fry"},
            {"mol", "ron"}, {"tnf", "prs"}, {"iw", "heb"}, {"in", "ind"}, {"ji", "yid"}, {"mo", "ron"},
            {"jw", "jav"}, {"ccq", "rki"}, {"cjr", "mom"}, {"cka", "cmr"}, {"gfx", "vaj"}, {"gti", "nyc"},
            {"kgh", "kml"}, {"mwj", "vaj"}, {"pmc", "huw"}, {"tie", "ras"}, {"yos", "zom"}};
    for (const auto& [old, current] : retired) {
        EXPECT_EQ(registry().language(old), nullptr) << old;
        EXPECT_EQ(key(old).substr(0, 3), current) << old;
    }
}

TEST_F(RegistryTest, KeysOfFlores200HaveTheirPlaceInFloresPlus)
{
    const std::pair<const char*, const char*> replaced[]
        = {{"zho_Hans", "cmn_Hans"}, {"zho_Hant", "cmn_Hant"}, {"tgl_Latn", "fil_Latn"},
            {"tzm_Tfng", "zgh_Tfng"}, {"est_Latn", "ekk_Latn"}, {"ajp_Arab", "apc_Arab_sout3123"},
            {"sat_Beng", "sat_Olck"}, {"aka_Latn", "twi_Latn_asan1239"}, {"zho_simpl", "cmn_Hans"}};
    for (const auto& [old, current] : replaced) {
        const auto successor = registry().floresSuccessor(old);
        ASSERT_TRUE(successor) << old;
        EXPECT_EQ(keyOf(successor->tag), current);
        EXPECT_NE(key(old), "nothing") << old;
    }
    EXPECT_FALSE(registry().floresSuccessor("eng_Latn"));
}

TEST_F(RegistryTest, ShortCodesTagsAndLocales)
{
    const std::pair<const char*, const char*> codes[] = {{"en", "eng_Latn"}, {"EN", "eng_Latn"},
        {"ger", "deu_Latn"}, {"ar", "arb_Arab"}, {"ara", "ara_Arab"}, {"zh-TW", "cmn_Hant"},
        {"zh_CN", "cmn_Hans"}, {"sr", "srp_Cyrl"}, {"sr-Latn", "srp_Latn"}, {"sr-ME", "srp_Latn"},
        {"ff-Adlm", "fuc_Adlm"}, {"es-419", "spa_Latn"}, {"pt_BR", "por_Latn"},
        {"apc-Arab-x-nort3139", "apc_Arab_nort3139"}, {"sat_Olck", "sat_Olck"}, {"chr", "chr_Cher"}};
    for (const auto& [code, expected] : codes)
        EXPECT_EQ(key(code), expected) << code;
    for (const char* code : {"", "xx", "english", "eng_Blah", "eng_Latn_blah", "q", "qaa", "eng Latn"})
        EXPECT_EQ(key(code), "nothing") << code;
}

TEST_F(RegistryTest, DirectionsAreThoseOfTheScript)
{
    for (const char* code :
        {"arb_Arab", "heb", "urd", "nqo", "ydd_Hebr", "dv", "syc_Syrc", "ff-Adlm", "urd_Aran"})
        EXPECT_EQ(registry().resolve(code)->direction, Direction::RightToLeft) << code;
    for (const char* code : {"eng", "arb_Latn", "amh", "zgh", "jpn", "mon", "aaa"})
        EXPECT_EQ(registry().resolve(code)->direction, Direction::LeftToRight) << code;
}

TEST_F(RegistryTest, ShortestTagsLeaveTheUsualScriptOut)
{
    const std::pair<const char*, const char*> tags[] = {{"yor_Latn", "yo"}, {"kab_Latn", "kab"},
        {"srp_Latn", "sr-Latn"}, {"apc_Arab_nort3139", "apc-x-nort3139"}, {"aaa_Zzzz", "aaa"}};
    for (const auto& [code, tag] : tags) {
        const auto match = registry().resolve(code);
        ASSERT_TRUE(match) << code;
        EXPECT_EQ(bcp47Tag(*match), tag);
        EXPECT_EQ(key(tag), code);
    }
}

TEST_F(RegistryTest, ScriptsGoByNameOrCode)
{
    EXPECT_EQ(registry().scriptNamed("OL CHIKI"), "Olck");
    EXPECT_EQ(registry().scriptNamed("latn"), "Latn");
    EXPECT_EQ(registry().scriptNamed("Cyrillic"), "Cyrl");
    EXPECT_EQ(registry().scriptNamed("alphabet"), "");
    EXPECT_EQ(registry().scriptName("Olck"), "Ol Chiki");
    EXPECT_EQ(registry().scriptName("Blah"), "Blah");
}

TEST_F(RegistryTest, TakesLanguagesOfOnesOwn)
{
    LanguageRegistry& own = m_opened.value();
    Language language;
    language.iso639_3 = "qaa";
    language.name = "Coastal dialect";
    language.scripts = {"Arab"};
    EXPECT_OK(own.define(language));
    ASSERT_TRUE(own.resolve("qaa"));
    EXPECT_EQ(keyOf(own.resolve("qaa")->tag), "qaa_Arab");
    EXPECT_EQ(own.resolve("qaa")->direction, Direction::RightToLeft);
    EXPECT_EQ(own.resolve("qaa")->language->scope, Scope::UserDefined);

    language.name = "Coast";
    EXPECT_OK(own.define(language));
    EXPECT_EQ(own.language("qaa")->name, "Coast");
    language.scripts = {"Blah"};
    EXPECT_ERROR(own.define(language), errors::UserLanguageScript);
    language.name.clear();
    EXPECT_ERROR(own.define(language), errors::UserLanguageName);
    language.iso639_3 = "qua";
    EXPECT_ERROR(own.define(language), errors::UserLanguageCode);
    language.iso639_3 = "eng";
    EXPECT_ERROR(own.define(language), errors::UserLanguageCode);
}

TEST(RegistryTables, AShortLineIsNamed)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "languages.tsv", "# comment\nheader\nabc\tI\n"));
    const auto read = LanguageRegistry::read(folder.path());
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, errors::LanguageTable);
    EXPECT_EQ(read.error().argument("line"), "2");
}

} // namespace
} // namespace isogloss::language
