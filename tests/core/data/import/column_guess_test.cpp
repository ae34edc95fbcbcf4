// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/column_guess.h"

#include "tests/support/languages.h"

#include <gtest/gtest.h>

namespace isogloss::data {
namespace {

using Values = std::vector<std::string>;
using Rows = std::vector<Values>;

std::string languageNamed(const std::string& column)
{
    const auto match = languageOfColumn(tests::languages(), column);
    return match ? keyOf(match->tag) : "";
}

Role role(const std::string& name, const Values& values)
{
    return roleOfColumn(tests::languages(), name, values);
}

bool isHeader(const Rows& rows)
{
    return looksLikeHeader(tests::languages(), rows);
}

TEST(ColumnGuess, LanguagesInNames)
{
    EXPECT_EQ(languageNamed("en"), "eng_Latn");
    EXPECT_EQ(languageNamed("kab"), "kab_Latn");
    EXPECT_EQ(languageNamed("Kabyle"), "kab_Latn");
    EXPECT_EQ(languageNamed("arb_Arab"), "arb_Arab");
    EXPECT_EQ(languageNamed("sentence_eng_Latn"), "eng_Latn");
    EXPECT_EQ(languageNamed("translation.de"), "deu_Latn");
    EXPECT_EQ(languageNamed("English translation"), "eng_Latn");
    EXPECT_EQ(languageNamed("pt-BR"), "por_Latn");
    for (const char* none : {"", "text", "source", "src", "notes", "POS", "1", "Column 3", "score"})
        EXPECT_EQ(languageNamed(none), "") << none;
}

TEST(ColumnGuess, PairsInFileNames)
{
    const auto& registry = tests::languages().registry();
    const auto pair = pairInFileName(registry, "my-news.en-sw.tsv");
    ASSERT_TRUE(pair.has_value());
    EXPECT_EQ(keyOf(pair->first.tag), "eng_Latn");
    EXPECT_EQ(keyOf(pair->second.tag), "swh_Latn");
    EXPECT_FALSE(pairInFileName(registry, "my-words.tsv").has_value());
    EXPECT_FALSE(pairInFileName(registry, "en-GB.tsv").has_value());
}

TEST(ColumnGuess, RolesFromNamesAndValues)
{
    EXPECT_EQ(role("id", {"1", "2", "3"}), Role::Key);
    EXPECT_EQ(role("id", {"Saya makan nasi.", "Dia pergi.", "Ada dua."}), Role::Text);
    EXPECT_EQ(role("1", {"MAT.1.1", "MAT.1.2"}), Role::Key);
    EXPECT_EQ(role("1", {"17", "17", "18"}), Role::Skip);
    EXPECT_EQ(role("speaker", {"Fatima", "Fatima"}), Role::Group);
    EXPECT_EQ(role("lang", {"kab", "ber"}), Role::Language);
    EXPECT_EQ(role("1", {"azul", "axxam", ""}), Role::Text);
    EXPECT_EQ(role("2", {"0.5", "0.75", ""}), Role::Skip);
    EXPECT_EQ(role("2", {"", ""}), Role::Skip);
    EXPECT_EQ(role("2", {"http://a.example/1", "http://a.example/2"}), Role::Skip);
    EXPECT_EQ(role("kab", {"azul fell-awen", "yiwen"}), Role::Text);
    EXPECT_EQ(role("3", Values(30, "noun")), Role::Skip);
}

TEST(ColumnGuess, Headers)
{
    EXPECT_TRUE(isHeader({{"id", "text"}, {"1", "Ein Haus."}}));
    EXPECT_TRUE(isHeader({{"English", "Kabyle"}, {"A house.", "Axxam."}}));
    EXPECT_TRUE(isHeader({{"Nummer", "Satz"}, {"1", "a b"}, {"2", "c d"}, {"3", "e f"}}));
    EXPECT_FALSE(isHeader({{"A house.", "Axxam."}, {"A tree.", "Aseklu."}}));
    EXPECT_FALSE(isHeader({{"MAT.1.1", "a b"}, {"MAT.1.2", "c d"}, {"MAT.1.3", "e"}, {"MAT.1.4", "f"}}));
    EXPECT_FALSE(isHeader({}));
}

} // namespace
} // namespace isogloss::data
