// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/pairs.h"

#include "core/quality/errors.h"
#include "tests/support/expect_result.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

const TextSet Kabyle{{"eng_Latn", "kab_Latn"},
    {{"k1", "", {"A red house.", "axxam"}}, {"k2", "", {"A dog", "aqjun"}}, {"k3", "", {"a dog!", "aydi"}},
        {"k4", "", {"A tree", std::nullopt}}, {"k5", "", {"Only here", " "}}}};
const TextSet Ukrainian{{"eng_Latn", "ukr_Cyrl"},
    {{"u1", "", {"a tree", "дерево"}}, {"u2", "", {"a RED house", "дім"}}, {"u3", "", {"A dog", "пес"}},
        {"u4", "", {"", "ніщо"}}}};

TEST(Pairs, CountSentencesOfBothLanguages)
{
    const auto counts = countPairs(Kabyle);
    ASSERT_EQ(counts.size(), 1u);
    EXPECT_EQ(counts[0].source, "eng_Latn");
    EXPECT_EQ(counts[0].target, "kab_Latn");
    EXPECT_EQ(counts[0].sentences, 3u);
    EXPECT_TRUE(countPairs({{"eng_Latn"}, {{"1", "", {"alone"}}}}).empty());
}

TEST(Pairs, ComposeOverTheSamePivotSentence)
{
    ASSERT_VALUE(const ComposedPairs composed, composePairs(Kabyle, Ukrainian, "eng_Latn"));
    EXPECT_EQ(composed.set.languages, (std::vector<std::string>{"kab_Latn", "ukr_Cyrl"}));
    EXPECT_EQ(composed.ambiguous, 1u);
    ASSERT_EQ(composed.set.rows.size(), 2u);
    EXPECT_EQ(composed.set.rows[0].key, "k1|u2");
    EXPECT_EQ(composed.set.rows[0].texts[0], "axxam");
    EXPECT_EQ(composed.set.rows[0].texts[1], "дім");
    EXPECT_EQ(composed.set.rows[1].texts[0], std::nullopt);
    const auto counts = countPairs(composed.set);
    ASSERT_EQ(counts.size(), 1u);
    EXPECT_EQ(counts[0].sentences, 1u);
}

TEST(Pairs, NeedThePivotOnBothSides)
{
    EXPECT_ERROR(composePairs(Kabyle, Ukrainian, "kab_Latn"), errors::NoPivot);
}

} // namespace
} // namespace isogloss::quality
