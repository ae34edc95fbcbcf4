// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/sentencepiece_trainer.h"

#include "core/base/file.h"
#include "core/tokenizer/errors.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::tokenizer {
namespace {

std::vector<std::string> someLines()
{
    std::vector<std::string> lines;
    for (int i = 0; i < 200; ++i)
        lines.push_back("the dog number " + std::to_string(i * 37) + " sleeps under the old tree");
    return lines;
}

class SentencePieceTrainer : public testing::TestWithParam<SentencePieceOptions::Type>
{
protected:
    SentencePieceOptions options(int vocabularySize) const
    {
        SentencePieceOptions options;
        options.type = GetParam();
        options.vocabularySize = vocabularySize;
        return options;
    }

    tests::TemporaryFolder m_folder;
    const std::filesystem::path m_model = m_folder.path() / "tokenizer.model";
};

TEST_P(SentencePieceTrainer, MakesAModelThatReadsItsTextAndAnyOther)
{
    ASSERT_OK(trainSentencePiece(someLines(), options(300), m_model));
    ASSERT_VALUE(const auto tokenizer, openTokenizer(m_folder.path()));
    EXPECT_LE(tokenizer->vocabularySize(), 300);
    EXPECT_EQ(tokenizer->beginOfText(), 1);
    EXPECT_EQ(tokenizer->endOfText(), 2);
    for (const std::string text : {"the dog sleeps", "Ж 猫 never seen"}) {
        ASSERT_VALUE(const auto ids, tokenizer->encode(text));
        EXPECT_EQ(tokenizer->decode(ids), text);
    }
    ASSERT_VALUE(const auto unseen, tokenizer->encode("猫"));
    EXPECT_TRUE(tokenizer->isByte(unseen.back()));
}

TEST_P(SentencePieceTrainer, MakesTheSameFileAgain)
{
    const auto again = m_folder.path() / "again.model";
    ASSERT_OK(trainSentencePiece(someLines(), options(300), m_model));
    ASSERT_OK(trainSentencePiece(someLines(), options(300), again));
    EXPECT_EQ(readFile(m_model).value(), readFile(again).value());
}

TEST_P(SentencePieceTrainer, SaysThatAVocabularyIsTooSmallForTheBytes)
{
    EXPECT_ERROR(trainSentencePiece(someLines(), options(100), m_model), errors::TokenizerTraining);
    EXPECT_FALSE(std::filesystem::exists(m_model));
}

INSTANTIATE_TEST_SUITE_P(Types, SentencePieceTrainer,
    testing::Values(SentencePieceOptions::Type::Unigram, SentencePieceOptions::Type::Bpe),
    [](const auto& tested) { return tested.param == SentencePieceOptions::Type::Bpe ? "bpe" : "unigram"; });

} // namespace
} // namespace isogloss::tokenizer
