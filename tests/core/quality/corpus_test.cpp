// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/corpus.h"

#include "core/base/file.h"
#include "core/quality/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

class CorpusTest : public ::testing::Test
{
protected:
    Result<void> add(const std::string& content, const std::string& language = "")
    {
        EXPECT_OK(writeFileAtomically(m_folder / "file", content));
        return addTexts(m_corpus, m_folder / "file", language);
    }

    const tests::TemporaryFolder m_folder;
    Corpus m_corpus;
};

TEST_F(CorpusTest, TakesDataOfEveryKind)
{
    EXPECT_OK(add("one\ntwo\n", "eng_Latn"));
    EXPECT_OK(add("a\tthree\nb\tfour\n", "eng_Latn"));
    EXPECT_OK(add(R"({"key": "c", "text": {"eng_Latn": "five", "swh_Latn": "tano"}})"));
    EXPECT_OK(
        add(R"({"id": "1", "locale": "en-US", "partition": "test", "utt": "six", "annot_utt": "six"})"));
    EXPECT_OK(add(R"({"key": "d", "language": "eng_Latn", "target_language": "swh_Latn", "part": "test", )"
                  R"("task": "translation", "input": "seven", "target": "saba", "spans": []})"));
    EXPECT_EQ(m_corpus["eng_Latn"].texts,
        (std::vector<std::string>{"one", "two", "three", "four", "five", "six", "seven"}));
    EXPECT_EQ(m_corpus["eng_Latn"].keys, (std::vector<std::string>{"1", "2", "a", "b", "c", "1", "d"}));
    EXPECT_EQ(m_corpus["swh_Latn"].texts, (std::vector<std::string>{"tano", "saba"}));
}

TEST_F(CorpusTest, PlainLinesNeedALanguage)
{
    EXPECT_ERROR(add("one\n"), errors::LanguageNeeded);
}

} // namespace
} // namespace isogloss::quality
