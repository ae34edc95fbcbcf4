// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {
namespace {

/// Against what the tokenizers and sentencepiece libraries gave (tests/golden/tokenizer/make_tokenizers.py).
class TokenizerGolden : public testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        ASSERT_VALUE(m_tokenizer, openTokenizer(tests::golden("tokenizer") / GetParam()));
        ASSERT_VALUE(const Json all, readJson(tests::golden("tokenizer/cases.json")));
        m_cases = all[GetParam()];
        ASSERT_GT(m_cases.size(), 30U);
    }

    std::shared_ptr<const Tokenizer> m_tokenizer;
    Json m_cases;
};

TEST_P(TokenizerGolden, GivesTheSameIds)
{
    for (const Json& one : m_cases) {
        ASSERT_VALUE(const auto ids, m_tokenizer->encode(one["text"].get<std::string>()));
        EXPECT_EQ(Json(ids), one["ids"]) << one["text"];
    }
}

TEST_P(TokenizerGolden, DecodesTheSame)
{
    for (const Json& one : m_cases)
        EXPECT_EQ(m_tokenizer->decode(one["ids"].get<std::vector<TokenId>>()), one["decoded"]) << one["text"];
}

TEST_P(TokenizerGolden, CoversTheText)
{
    for (const Json& one : m_cases) {
        const auto text = one["text"].get<std::string>();
        ASSERT_VALUE(const auto spans, m_tokenizer->encodeWithOffsets(text));
        Json ids = Json::array();
        std::size_t end = 0;
        for (const TokenSpan& span : spans) {
            ids.push_back(span.id);
            EXPECT_LE(span.begin, span.end) << text;
            EXPECT_LE(span.end, text.size()) << text;
            EXPECT_GE(span.end, end) << text;
            end = span.end;
        }
        EXPECT_EQ(ids, one["ids"]) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, TokenizerGolden,
    testing::Values(
        "gpt2", "llama3", "qwen", "llama2", "gemma", "added", "sentencepiece_unigram", "sentencepiece_bpe"),
    [](const auto& tested) { return std::string(tested.param); });

} // namespace
} // namespace isogloss::tokenizer
