// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/chrf.h"

#include "tests/core/eval/translation_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::eval;
using isogloss::tests::readLines;
using isogloss::tests::translationCases;

TEST(Chrf, EqualsSacreBleuOnSmallCases)
{
    for (const auto& test : translationCases()) {
        for (const std::size_t wordOrder : {0u, 2u}) {
            SCOPED_TRACE(test.name + ", words " + std::to_string(wordOrder));
            const auto& expected = test.json["chrf"][std::to_string(wordOrder)];
            const ChrfOptions options{6, wordOrder, 2};
            EXPECT_NEAR(
                corpusChrf(test.hypotheses, test.references, options), expected["score"].get<double>(), 1e-9);
            EXPECT_EQ(
                chrfSignature(test.references.size(), options), expected["signature"].get<std::string>());
        }
    }
}

TEST(Chrf, EqualsTheOfficialScoresOfTwoSystems)
{
    REQUIRE_TEST_DATA();
    const auto folder = isogloss::tests::testData() / "data" / "wmt23";
    const ChrfOptions plain{6, 0, 2};
    EXPECT_NEAR(corpusChrf(readLines(folder / "en-uk.hyp.GPT4-5shot.uk"),
                    {{readLines(folder / "en-uk.ref.uk")}}, plain),
        52.97529242631654, 1e-9);
    EXPECT_NEAR(
        corpusChrf(readLines(folder / "zh-en.hyp.ANVITA.en"), {{readLines(folder / "zh-en.ref.en")}}, plain),
        47.072252899582054, 1e-9);
}

TEST(Chrf, EqualsSacreBleuWithWords)
{
    REQUIRE_TEST_DATA();
    const auto folder = isogloss::tests::testData() / "data" / "wmt23";
    EXPECT_NEAR(
        corpusChrf(readLines(folder / "en-uk.hyp.GPT4-5shot.uk"), {{readLines(folder / "en-uk.ref.uk")}}),
        50.478958397370455, 1e-9);
    EXPECT_NEAR(corpusChrf(readLines(folder / "zh-en.hyp.ANVITA.en"), {{readLines(folder / "zh-en.ref.en")}}),
        44.92558225666393, 1e-9);
}
