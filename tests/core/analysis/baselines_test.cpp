// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/baselines.h"

#include "tests/support/test_data.h"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

using namespace isogloss::analysis;

namespace {

using Verses = std::map<std::string, std::string>;

Verses readVerses(const std::string& language)
{
    std::ifstream file(isogloss::tests::testData() / "data" / "bible" / (language + ".tsv"));
    Verses verses;
    for (std::string line; std::getline(file, line);)
        verses[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
    return verses;
}

/// James and 1 Peter, the verses that every language of the folder has: 208.
std::vector<std::string> heldOutKeys(const std::map<std::string, Verses>& bible)
{
    std::vector<std::string> keys;
    for (const auto& [key, text] : bible.at("eng_Latn")) {
        bool isEverywhere = key.starts_with("JAM.") || key.starts_with("1PE.");
        for (const auto& [language, verses] : bible)
            isEverywhere = isEverywhere && verses.count(key) == 1 && !verses.at(key).empty();
        if (isEverywhere)
            keys.push_back(key);
    }
    return keys;
}

std::vector<std::string> textsOf(const Verses& verses, const std::vector<std::string>& keys)
{
    std::vector<std::string> texts;
    for (const std::string& key : keys)
        texts.push_back(verses.at(key));
    return texts;
}

} // namespace

TEST(Baselines, EqualNumPyOnMadeUpTexts)
{
    std::ifstream file(isogloss::tests::golden("analysis/surface.json"));
    const auto expected = nlohmann::json::parse(file);
    const std::vector<std::string> source = expected["source"];
    const std::vector<std::string> target = expected["target"];
    const Baselines baselines = measureBaselines(source, target);
    EXPECT_DOUBLE_EQ(baselines.surface.forward, expected["surface"][0].get<double>());
    EXPECT_DOUBLE_EQ(baselines.surface.backward, expected["surface"][1].get<double>());
    EXPECT_DOUBLE_EQ(baselines.length.forward, expected["length"][0].get<double>());
    EXPECT_DOUBLE_EQ(baselines.length.backward, expected["length"][1].get<double>());
    EXPECT_DOUBLE_EQ(baselines.ceiling.forward, expected["ceiling"][0].get<double>());
    EXPECT_DOUBLE_EQ(baselines.ceiling.backward, expected["ceiling"][1].get<double>());
}

TEST(Baselines, FindSharedNames)
{
    const std::vector<std::string> source{"Maria sleeps", "Tobias runs", "nothing shared"};
    const std::vector<std::string> target{"MARIA lo dorme", "corre Tobias", "ᎣᏏᏲ"};
    EXPECT_NEAR(surfaceBaseline(source, target).forward, 2.0 / 3, 1e-12);
}

TEST(Baselines, OnTheHeldOutVersesAreWhatTheMethodStates)
{
    REQUIRE_TEST_DATA();
    std::map<std::string, Verses> bible;
    for (const char* language : {"chr_Cher", "eng_Latn", "eus_Latn", "guj_Gujr", "kab_Latn", "lvs_Latn",
             "swh_Latn", "ukr_Cyrl", "zul_Latn"})
        bible[language] = readVerses(language);
    const auto keys = heldOutKeys(bible);
    ASSERT_EQ(keys.size(), 208u);
    const auto english = textsOf(bible["eng_Latn"], keys);
    const std::map<std::string, double> stated{
        {"eus_Latn", 0.35}, {"lvs_Latn", 0.08}, {"swh_Latn", 0.05}, {"kab_Latn", 0.03}, {"chr_Cher", 0.00}};
    for (const auto& [language, share] : stated)
        EXPECT_NEAR(surfaceBaseline(english, textsOf(bible[language], keys)).forward, share, 0.005)
            << language;
}
