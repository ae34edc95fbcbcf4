// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/overlap.h"

#include "core/base/errors.h"
#include "core/base/rng.h"
#include "core/data/duplicates.h"
#include "core/data/text_table.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::data {
namespace {

using Texts = std::vector<std::string>;

/// Sentences of made-up words.
class MadeUp
{
public:
    explicit MadeUp(std::uint64_t seed, std::size_t words = 3000)
        : m_rng(seed, "words")
    {
        for (std::size_t i = 0; i < words; ++i) {
            std::string word;
            for (std::size_t j = 2 + m_rng.below(8); j > 0; --j)
                word += static_cast<char>('a' + m_rng.below(20));
            m_words.push_back(std::move(word));
        }
    }

    std::string word() { return m_words[m_rng.below(m_words.size())]; }

    std::string sentence(std::size_t words)
    {
        std::string text = word();
        for (std::size_t i = 1; i < words; ++i)
            text += " " + word();
        return text;
    }

    Texts sentences(std::size_t count)
    {
        Texts texts;
        for (std::size_t i = 0; i < count; ++i)
            texts.push_back(sentence(6 + m_rng.below(12)));
        return texts;
    }

private:
    Rng m_rng;
    Texts m_words;
};

TEST(Overlap, TellsExactNormalisedAndNearCopies)
{
    const Texts evaluation{"The ship sailed out of the harbour at dawn.", "Nobody saw the lights go out.",
        "We planted apple trees behind the house.", "It never rained that summer."};
    const Texts training{"Something else altogether was said here.", "nobody saw the LIGHTS go out!",
        "We planted pear trees behind the house.", "The ship sailed out of the harbour at dawn.",
        "the ship sailed out of the harbour at dawn"};
    ASSERT_VALUE(const auto found, findOverlap(training, evaluation));
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].evaluation, 0u);
    EXPECT_EQ(found[0].training, 3u);
    EXPECT_EQ(found[0].kind, OverlapKind::Exact);
    EXPECT_EQ(found[0].copies, (std::vector<std::size_t>{3, 4}));
    EXPECT_EQ(found[1].training, 1u);
    EXPECT_EQ(found[1].kind, OverlapKind::Normalised);
    EXPECT_EQ(found[1].similarity, 1);
    EXPECT_EQ(found[2].training, 2u);
    EXPECT_EQ(found[2].kind, OverlapKind::Near);
    EXPECT_GT(found[2].similarity, 0.7);
    EXPECT_LT(found[2].similarity, 1);
}

TEST(Overlap, FindsACopyInsideALongerText)
{
    const Texts evaluation{"The ship sailed out of the harbour at dawn."};
    const Texts training{
        "First it was quiet. The ship sailed out of the harbour at dawn. Then nothing was heard "
        "of it for many years, and people forgot."};
    ASSERT_VALUE(const auto found, findOverlap(training, evaluation));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_GT(found[0].similarity, 0.95);
}

TEST(Overlap, ShortTextsMustBeAlikeAsAWhole)
{
    ASSERT_VALUE(
        const auto inside, findOverlap(Texts{"I see him coming down the road every day"}, Texts{"I see"}));
    EXPECT_TRUE(inside.empty());
    ASSERT_VALUE(const auto same, findOverlap(Texts{"i see."}, Texts{"I see"}));
    EXPECT_EQ(same.size(), 1u);
}

TEST(Overlap, BlankTextsOverlapWithNothing)
{
    ASSERT_VALUE(const auto found, findOverlap(Texts{"", " ", "..."}, Texts{"", " ", "!!!"}));
    EXPECT_TRUE(found.empty());
    ASSERT_VALUE(const auto none, findOverlap(Texts{}, Texts{"a"}));
    EXPECT_TRUE(none.empty());
}

TEST(Overlap, OnePlantedNearCopyAmongAHundredThousandIsFound)
{
    MadeUp words(7);
    Texts training = words.sentences(100'000);
    const Texts evaluation = words.sentences(1'000);
    std::string copy = evaluation[613];
    copy.replace(copy.find(' ') + 1, 1, "zz");
    training[54'321] = copy + " " + words.word();
    ASSERT_VALUE(const auto found, findOverlap(training, evaluation));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].evaluation, 613u);
    EXPECT_EQ(found[0].training, 54'321u);
    EXPECT_EQ(found[0].kind, OverlapKind::Near);
}

/// The definition, word for word: trigrams of single-byte texts, every text with every text.
std::set<std::string> trigrams(const std::string& text)
{
    const std::string padded = " " + text + " ";
    std::set<std::string> grams;
    for (std::size_t i = 0; i + 3 <= padded.size(); ++i)
        grams.insert(padded.substr(i, 3));
    return grams;
}

TEST(Overlap, MissesNothingThatComparingAllWithAllFinds)
{
    MadeUp words(3, 12);
    const Texts training = words.sentences(150);
    const Texts evaluation = words.sentences(150);
    for (const double threshold : {0.3, 0.5, 0.7, 0.9, 1.0}) {
        std::set<std::size_t> expected;
        for (std::size_t e = 0; e < evaluation.size(); ++e)
            for (const std::string& text : training) {
                const auto wanted = trigrams(evaluation[e]);
                const auto seen = trigrams(text);
                std::size_t common = 0;
                for (const std::string& gram : wanted)
                    common += seen.count(gram);
                const std::size_t all
                    = wanted.size() < 20 ? wanted.size() + seen.size() - common : wanted.size();
                if (static_cast<double>(common) >= threshold * static_cast<double>(all))
                    expected.insert(e);
            }
        ASSERT_VALUE(const auto found, findOverlap(training, evaluation, {threshold, 3}));
        std::set<std::size_t> got;
        for (const Overlap& overlap : found)
            got.insert(overlap.evaluation);
        EXPECT_EQ(got, expected) << threshold;
    }
}

TEST(Overlap, CanBeStopped)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_ERROR(findOverlap(Texts{"a"}, Texts{"a"}, {}, source.get_token()), errors::Stopped);
}

TEST(Overlap, TextsOfDifferentCorporaDoNotOverlap)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto pud, readTexts(tests::testData() / "data/pud/pud.eng_Latn.txt", "eng_Latn"));
    ASSERT_VALUE(const auto news, readTexts(tests::testData() / "data/wmt23/en-uk.src.en", "eng_Latn"));
    ASSERT_VALUE(const auto found, findOverlap(news.texts, pud.texts));
    EXPECT_TRUE(found.empty());
}

} // namespace
} // namespace isogloss::data
