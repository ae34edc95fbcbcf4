// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/tokenizer_fairness.h"

#include "core/quality/errors.h"
#include "tests/support/expect_result.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

using tokenizer::TokenId;
using tokenizer::TokenSpan;

/// ASCII letters are tokens, "?" is unknown, and every other byte is a token of its own.
class LettersAndBytes : public tokenizer::Tokenizer
{
public:
    Result<std::vector<TokenId>> encode(std::string_view text) const override
    {
        std::vector<TokenId> ids;
        for (const char c : text)
            ids.push_back(static_cast<unsigned char>(c));
        return ids;
    }
    Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const override
    {
        std::vector<TokenSpan> spans;
        for (std::size_t i = 0; i < text.size(); ++i)
            spans.push_back({static_cast<unsigned char>(text[i]), i, i + 1});
        return spans;
    }
    std::string decode(std::span<const TokenId>) const override { return {}; }
    std::string piece(TokenId id) const override
    {
        return id == '?' ? "<unk>" : std::string(1, static_cast<char>(id));
    }
    bool isByte(TokenId id) const override { return id >= 0xC0; }
    int vocabularySize() const override { return 256; }
    std::optional<TokenId> beginOfText() const override { return {}; }
    std::optional<TokenId> endOfText() const override { return {}; }
    bool addsBeginOfText() const override { return false; }
    std::string hash() const override { return {}; }
};

TextSet texts()
{
    return {{"eng_Latn", "deu_Latn", "ell_Grek"},
        {{"1", "", {"ab cd", "abc", "αβ"}}, {"2", "", {"a?", std::nullopt, "γ"}},
            {"3", "", {std::nullopt, "xyz", "δε"}}}};
}

std::vector<LanguageTokens> fairness(const std::string& pivot, std::size_t maxLength)
{
    auto rows = tokenizerFairness(LettersAndBytes(), texts(), pivot, maxLength);
    EXPECT_OK(rows);
    return rows.value().value_or(std::vector<LanguageTokens>(3));
}

TEST(TokenizerFairness, CountsEveryLanguage)
{
    const auto rows = fairness("eng_Latn", 4);
    ASSERT_EQ(rows.size(), 3U);
    const LanguageTokens& english = rows.at(0);
    EXPECT_EQ(english.language, "eng_Latn");
    EXPECT_EQ(english.sentences, 2U);
    EXPECT_EQ(english.words, 3U);
    EXPECT_EQ(english.characters, 7U);
    EXPECT_EQ(english.tokens, 7U);
    EXPECT_EQ(english.fragments, 0U);
    EXPECT_EQ(english.unknown, 1U);
    EXPECT_EQ(english.tooLong, 1U);
    const LanguageTokens& greek = rows.at(2);
    EXPECT_EQ(greek.characters, 5U);
    EXPECT_EQ(greek.tokens, 10U);
    EXPECT_EQ(greek.fragments, 10U);
}

TEST(TokenizerFairness, ComparesWithThePivotOnWhatBothSay)
{
    const auto rows = fairness("eng_Latn", 0);
    EXPECT_DOUBLE_EQ(rows.at(0).toPivot.value(), 1);
    EXPECT_DOUBLE_EQ(rows.at(1).toPivot.value(), 3.0 / 5);
    EXPECT_DOUBLE_EQ(rows.at(2).toPivot.value(), 6.0 / 7);
    EXPECT_EQ(rows.at(0).tooLong, 0U);
    const auto alone = fairness("", 0);
    EXPECT_FALSE(alone.at(1).toPivot.has_value());
    EXPECT_ERROR(tokenizerFairness(LettersAndBytes(), texts(), "swh_Latn", 0), errors::PivotMissing);
}

TEST(TokenizerFairness, IsEmptyWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const auto rows, tokenizerFairness(LettersAndBytes(), texts(), "", 0, stop.get_token()));
    EXPECT_FALSE(rows.has_value());
}

} // namespace
} // namespace isogloss::quality
