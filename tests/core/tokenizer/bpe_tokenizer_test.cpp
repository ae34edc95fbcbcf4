// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/errors.h"
#include "core/tokenizer/errors.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {
namespace {

/// A golden tokenizer.json with one change, opened.
class ChangedTokenizer : public testing::Test
{
protected:
    Result<std::shared_ptr<const Tokenizer>> open(const Json& document)
    {
        ISOGLOSS_CHECK(writeFileAtomically(m_folder.path() / "tokenizer.json", document.dump()));
        return openTokenizer(m_folder.path());
    }
    static Json golden(const std::string& kind)
    {
        return readJson(tests::golden("tokenizer") / kind / "tokenizer.json").value();
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(ChangedTokenizer, RefusesWhatItDoesNotKnowByItsName)
{
    for (const char* place : {"normalizer", "pre_tokenizer", "decoder", "post_processor"}) {
        Json document = golden("gpt2");
        document[place] = {{"type", "Unheard"}};
        const auto opened = open(document);
        ASSERT_FALSE(opened.has_value()) << place;
        EXPECT_EQ(opened.error().code, errors::ComponentUnsupported) << place;
        EXPECT_NE(testing::PrintToString(opened.error()).find("Unheard"), std::string::npos);
        EXPECT_NE(testing::PrintToString(opened.error()).find(place), std::string::npos);
    }
}

TEST_F(ChangedTokenizer, RefusesAnotherKindOfModel)
{
    Json document = golden("gpt2");
    document["model"]["type"] = "WordPiece";
    EXPECT_ERROR(open(document), errors::ComponentUnsupported);
}

TEST_F(ChangedTokenizer, RefusesAMergeOfUnknownPieces)
{
    Json document = golden("gpt2");
    document["model"]["merges"].push_back({"zz", "qqq"});
    EXPECT_ERROR(open(document), errors::UnknownPiece);
}

TEST_F(ChangedTokenizer, RefusesABrokenFile)
{
    ASSERT_OK(writeFileAtomically(m_folder.path() / "tokenizer.json", "{\"model\": "));
    EXPECT_FALSE(openTokenizer(m_folder.path()).has_value());
}

TEST_F(ChangedTokenizer, SaysThatAFolderHasNone)
{
    EXPECT_ERROR(openTokenizer(m_folder.path()), errors::NoTokenizer);
}

/// The golden's last pieces are words that no merges lead to.
TEST_F(ChangedTokenizer, FindsWholeWordsOnlyWhereMergesAreIgnored)
{
    Json document = golden("whole_words");
    const std::string text = "quick jumps 123 quicker";
    ASSERT_VALUE(const auto ignoring, open(document));
    document["model"]["ignore_merges"] = false;
    ASSERT_VALUE(const auto merging, open(document));
    const auto isWholeWord = [](TokenId id) { return id >= 600; };
    ASSERT_VALUE(const auto whole, ignoring->encode(text));
    ASSERT_VALUE(const auto merged, merging->encode(text));
    EXPECT_EQ(std::count_if(whole.begin(), whole.end(), isWholeWord), 3);
    EXPECT_EQ(std::count_if(merged.begin(), merged.end(), isWholeWord), 0);
    EXPECT_EQ(merging->decode(merged), text);
    EXPECT_EQ(ignoring->decode(whole), text);
}

/// Such a token stands in normalised text in a form of its own, by which its name must still be found.
TEST_F(ChangedTokenizer, KnowsItsBeginTokenByItsName)
{
    Json document = golden("added_prepend");
    document["added_tokens"][1]["normalized"] = true; // "<s>", "▁<s>" in text
    ASSERT_OK(writeFileAtomically(m_folder.path() / "tokenizer_config.json", R"({"bos_token": "<s>"})"));
    ASSERT_VALUE(const auto tokenizer, open(document));
    EXPECT_EQ(tokenizer->beginOfText(), 1);
    EXPECT_EQ(tokenizer->piece(1), "▁<s>");
}

TEST(BpeTokenizer, NamesTheByteThatIsNotUtf8)
{
    for (const char* kind : {"gpt2", "llama2", "sentencepiece_unigram"}) {
        ASSERT_VALUE(const auto tokenizer, openTokenizer(tests::golden("tokenizer") / kind));
        const auto ids = tokenizer->encode("good \xFF bad");
        ASSERT_FALSE(ids.has_value()) << kind;
        EXPECT_EQ(ids.error().code, errors::InvalidUtf8);
        EXPECT_NE(testing::PrintToString(ids.error()).find("offset: 5"), std::string::npos);
    }
}

TEST(BpeTokenizer, OffsetsGiveTheBytesOfEachToken)
{
    ASSERT_VALUE(const auto tokenizer, openTokenizer(tests::golden("tokenizer/gpt2")));
    const std::string text = "Häuser 👩‍👩‍👧 \n ok";
    ASSERT_VALUE(const auto spans, tokenizer->encodeWithOffsets(text));
    for (const TokenSpan& span : spans) {
        const std::string decoded = tokenizer->decode(std::vector{span.id});
        const bool isPartOfCharacter = decoded.find("\xEF\xBF\xBD") != std::string::npos;
        EXPECT_TRUE(isPartOfCharacter || text.substr(span.begin, span.end - span.begin) == decoded)
            << decoded;
    }
}

TEST(BpeTokenizer, OffsetsCoverLetterAndMarkOfAComposedCharacter)
{
    ASSERT_VALUE(const auto tokenizer, openTokenizer(tests::golden("tokenizer/qwen")));
    ASSERT_VALUE(const auto spans, tokenizer->encodeWithOffsets("xe\u0301y"));
    ASSERT_FALSE(spans.empty());
    std::size_t covered = 0;
    for (const TokenSpan& span : spans) {
        EXPECT_LE(span.begin, covered);
        EXPECT_FALSE(span.begin > 1 && span.begin < 4) << span.begin;
        covered = span.end;
    }
    EXPECT_EQ(covered, 5U);
}

TEST(BpeTokenizer, PutsItsBeginTokenInFrontOnce)
{
    ASSERT_VALUE(const auto llama3, openTokenizer(tests::golden("tokenizer/llama3")));
    ASSERT_VALUE(const auto gpt2, openTokenizer(tests::golden("tokenizer/gpt2")));
    ASSERT_TRUE(llama3->addsBeginOfText());
    EXPECT_FALSE(gpt2->addsBeginOfText());
    ASSERT_VALUE(const auto plain, llama3->encode("lazy dog"));
    ASSERT_VALUE(const auto forModel, llama3->encodeForModel("lazy dog"));
    ASSERT_EQ(forModel.size(), plain.size() + 1);
    EXPECT_EQ(forModel.front(), llama3->beginOfText());
    ASSERT_VALUE(const auto rendered, llama3->encodeForModel("<|begin_of_text|>lazy dog"));
    EXPECT_EQ(rendered, forModel);
}

/// As transformers does, and unlike the sentencepiece library: </s> behind an answer is one token.
TEST(SentencePieceTokenizer, FindsControlTokensInText)
{
    ASSERT_VALUE(const auto tokenizer, openTokenizer(tests::golden("tokenizer/sentencepiece_unigram")));
    ASSERT_VALUE(const auto ids, tokenizer->encode("dog</s>"));
    EXPECT_EQ(ids.back(), tokenizer->endOfText());
    EXPECT_EQ(tokenizer->decode(ids), "dog");
}

} // namespace
} // namespace isogloss::tokenizer
