// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/line_sets.h"

#include "tests/support/languages.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;
using Names = std::vector<std::string>;

/// The files of each table, without their folders.
std::vector<Names> tables(const Names& paths)
{
    std::vector<Source> sources;
    for (const std::string& path : paths)
        sources.push_back(
            {{path, "", std::filesystem::path(path).filename().string(), false, false, 0}, "", ""});
    std::vector<Names> result;
    for (const Table& table : tablesOf(std::move(sources), tests::languages())) {
        Names& names = result.emplace_back();
        for (const Source& source : table.sources)
            names.push_back(source.input.name);
    }
    return result;
}

TEST(LineSets, FilesOfDifferentLanguagesStandTogether)
{
    EXPECT_THAT(tables({"Tatoeba.en-sw.en", "Tatoeba.en-sw.sw"}),
        ElementsAre(ElementsAre("Tatoeba.en-sw.en", "Tatoeba.en-sw.sw")));
    EXPECT_THAT(tables({"pud.arb_Arab.txt", "pud.eng_Latn.txt", "pud.tha_Thai.txt"}),
        ElementsAre(ElementsAre("pud.arb_Arab.txt", "pud.eng_Latn.txt", "pud.tha_Thai.txt")));
    EXPECT_THAT(tables({"source.txt", "target.txt"}), ElementsAre(ElementsAre("source.txt", "target.txt")));
}

TEST(LineSets, SetsAreToldByTheRestOfTheName)
{
    EXPECT_THAT(tables({"dev/eng_Latn.dev", "dev/kab_Latn.dev", "devtest/eng_Latn.devtest",
                    "devtest/kab_Latn.devtest"}),
        UnorderedElementsAre(ElementsAre("eng_Latn.dev", "kab_Latn.dev"),
            ElementsAre("eng_Latn.devtest", "kab_Latn.devtest")));
    EXPECT_THAT(tables({"train.en", "train.sw", "valid.en", "valid.sw"}),
        UnorderedElementsAre(ElementsAre("train.en", "train.sw"), ElementsAre("valid.en", "valid.sw")));
    EXPECT_THAT(tables({"Tatoeba.en-sw.en", "Tatoeba.en-sw.sw", "QED.en-sw.en", "QED.en-sw.sw"}),
        UnorderedElementsAre(ElementsAre("Tatoeba.en-sw.en", "Tatoeba.en-sw.sw"),
            ElementsAre("QED.en-sw.en", "QED.en-sw.sw")));
}

TEST(LineSets, FilesThatHaveNoPartnerStandAlone)
{
    EXPECT_THAT(tables({"story-1.txt", "story-2.txt", "story-3.txt"}),
        UnorderedElementsAre(
            ElementsAre("story-1.txt"), ElementsAre("story-2.txt"), ElementsAre("story-3.txt")));
}

TEST(LineSets, NamesOfVersesBelongToAll)
{
    EXPECT_THAT(tables({"eng-web.txt", "eng-kjv.txt", "vref.txt"}),
        ElementsAre(ElementsAre("eng-web.txt", "eng-kjv.txt", "vref.txt")));
}

} // namespace
} // namespace isogloss::data
