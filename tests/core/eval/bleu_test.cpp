// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/bleu.h"

#include "tests/core/eval/translation_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::eval;
using isogloss::tests::readLines;
using isogloss::tests::translationCases;

TEST(Bleu, EqualsSacreBleuOnSmallCases)
{
    for (const auto& test : translationCases()) {
        for (const auto tokenizer : {BleuTokenizer::Mteval13a, BleuTokenizer::Chinese,
                 BleuTokenizer::Character, BleuTokenizer::None}) {
            SCOPED_TRACE(test.name + ", " + std::string(name(tokenizer)));
            const auto& expected = test.json["bleu"][std::string(name(tokenizer))];
            const BleuScore score = corpusBleu(test.hypotheses, test.references, tokenizer);
            EXPECT_NEAR(score.score, expected["score"].get<double>(), 1e-9);
            EXPECT_EQ(score.hypothesisLength, expected["hypothesis_length"].get<int>());
            EXPECT_EQ(score.referenceLength, expected["reference_length"].get<int>());
            for (std::size_t n = 0; n < BleuOrder; ++n) {
                EXPECT_EQ(score.correct[n], expected["correct"][n].get<int>());
                EXPECT_EQ(score.total[n], expected["total"][n].get<int>());
                EXPECT_NEAR(score.precisions[n], expected["precisions"][n].get<double>(), 1e-9);
            }
            EXPECT_EQ(
                bleuSignature(test.references.size(), tokenizer), expected["signature"].get<std::string>());
        }
    }
}

TEST(Bleu, EqualsTheOfficialScoresOfTwoSystems)
{
    REQUIRE_TEST_DATA();
    const auto folder = isogloss::tests::testData() / "data" / "wmt23";
    const auto ukrainian
        = corpusBleu(readLines(folder / "en-uk.hyp.GPT4-5shot.uk"), {{readLines(folder / "en-uk.ref.uk")}});
    EXPECT_NEAR(ukrainian.score, 25.204715417620204, 1e-9);
    const auto english
        = corpusBleu(readLines(folder / "zh-en.hyp.ANVITA.en"), {{readLines(folder / "zh-en.ref.en")}});
    EXPECT_NEAR(english.score, 21.82752996891885, 1e-9);
}

TEST(BleuTokenizer, IsChosenByTheTargetLanguage)
{
    EXPECT_EQ(bleuTokenizerFor("cmn_Hans"), BleuTokenizer::Chinese);
    EXPECT_EQ(bleuTokenizerFor("jpn_Jpan"), BleuTokenizer::Character);
    EXPECT_EQ(bleuTokenizerFor("kab_Latn"), BleuTokenizer::Mteval13a);
}
