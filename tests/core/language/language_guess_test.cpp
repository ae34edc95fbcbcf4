// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_guess.h"

#include "tests/support/expect_result.h"

#include <gtest/gtest.h>

namespace isogloss::language {
namespace {

constexpr const char* OlChiki = "\xE1\xB1\xA5\xE1\xB1\x9F\xE1\xB1\xB1\xE1\xB1\x9B\xE1\xB1\x9F\xE1\xB1\xB2";
constexpr const char* Cherokee = "\xE1\x8F\xA3\xE1\x8E\xB3\xE1\x8E\xA9";

class GuessTest : public ::testing::Test
{
protected:
    static std::string keyOr(const std::optional<LanguageMatch>& match)
    {
        return match ? keyOf(match->tag) : "nothing";
    }

    static text::ScriptCounter count(std::string_view text)
    {
        text::ScriptCounter counter;
        counter.add(text);
        return counter;
    }

    const LanguageRegistry m_registry = LanguageRegistry::read(ISOGLOSS_RESOURCES_DIR "/languages").value();
    const LanguageSearch m_search{m_registry};
};

TEST_F(GuessTest, FromFileNames)
{
    const std::pair<const char*, const char*> names[] = {{"sat_Olck.devtest", "sat_Olck"},
        {"pud.arb_Arab.txt", "arb_Arab"}, {"apc_Arab_nort3139.dev", "apc_Arab_nort3139"},
        {"de-DE.jsonl", "deu_Latn"}, {"zh-TW.jsonl.gz", "cmn_Hant"}, {"en_pud-ud-test.conllu", "eng_Latn"},
        {"th_pud-ud-test.conllu", "tha_Thai"}, {"Tatoeba.en-sw.sw", "swh_Latn"},
        {"corpus-kab.txt", "kab_Latn"}, {"swh.txt", "swh_Latn"}, {"Kabyle.tsv", "kab_Latn"},
        {"my Swahili texts.txt", "swh_Latn"}, {"newstest.dev", "nothing"}, {"set.txt", "set_Zzzz"},
        {"data.txt", "nothing"}, {"train.csv", "nothing"}, {"", "nothing"}, {".txt", "nothing"},
        {"the_corpus.txt", "nothing"}, {"story.txt", "nothing"}};
    for (const auto& [name, expected] : names)
        EXPECT_EQ(keyOr(guessFromFileName(m_search, name)), expected) << name;
}

TEST_F(GuessTest, FromDeclarations)
{
    const std::pair<const char*, const char*> declared[]
        = {{"en-US", "eng_Latn"}, {"EN", "eng_Latn"}, {"swh_Latn", "swh_Latn"}, {"Kabyle", "kab_Latn"},
            {"ajp", "apc_Arab"}, {"gloss", "nothing"}, {"", "nothing"}};
    for (const auto& [text, expected] : declared)
        EXPECT_EQ(keyOr(guessFromDeclaration(m_search, text)), expected) << text;
}

TEST_F(GuessTest, TakesTheScriptThatIsSeen)
{
    const auto declared = m_registry.match({"sat", "Beng", {}});
    ASSERT_TRUE(declared);
    EXPECT_EQ(keyOf(inSeenScript(m_registry, *declared, count(OlChiki)).tag), "sat_Olck");
    EXPECT_EQ(keyOf(inSeenScript(m_registry, *declared, count("abc")).tag), "sat_Latn");
    EXPECT_EQ(keyOf(inSeenScript(m_registry, *declared, count("123")).tag), "sat_Beng");
    EXPECT_EQ(keyOf(inSeenScript(m_registry, *declared, count(Cherokee)).tag), "sat_Beng");
}

TEST_F(GuessTest, FromScriptsOfFewLanguages)
{
    const auto cherokee = guessFromScript(m_registry, count(Cherokee));
    ASSERT_FALSE(cherokee.empty());
    EXPECT_EQ(keyOf(cherokee.front().tag), "chr_Cher");
    EXPECT_TRUE(guessFromScript(m_registry, count("the quick brown fox")).empty());
    EXPECT_TRUE(guessFromScript(m_registry, count("...")).empty());
}

} // namespace
} // namespace isogloss::language
