// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/text_set.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/quality/quality_report.h"
#include "tests/core/quality/made_up_texts.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

TEST(TextSet, IsReadAsItWasWritten)
{
    const tests::TemporaryFolder folder;
    TextSet set = cleanTexts();
    set.rows[1].texts[0].reset();
    set.rows[2].texts[1] = "";
    set.rows[3].group = "book";
    ASSERT_OK(writeTextSet(folder / "records.jsonl", set));
    ASSERT_VALUE(const TextSet again, readTextSet(folder / "records.jsonl"));
    EXPECT_EQ(again.languages, set.languages);
    ASSERT_EQ(again.rows.size(), set.rows.size());
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        EXPECT_EQ(again.rows[i].key, set.rows[i].key);
        EXPECT_EQ(again.rows[i].group, set.rows[i].group);
        EXPECT_EQ(again.rows[i].texts, set.rows[i].texts);
    }
}

TEST(TextSet, RefusesOtherRecords)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "a", "{\"key\": \"1\", \"text\": \"plain\"}\n"));
    EXPECT_ERROR(readTextSet(folder / "a"), errors::RecordForm);
    ASSERT_OK(writeFileAtomically(folder / "b", "\n"));
    EXPECT_ERROR(readTextSet(folder / "b"), errors::EmptyFile);
}

TEST(TextSet, TablesJoinByKeyOrLine)
{
    data::TextTable left{"eng_Latn", true, {"a", "b"}, {"", ""}, {"one", "two"}};
    data::TextTable right{"deu_Latn", true, {"b", "c"}, {"", ""}, {"zwei", "drei"}};
    ASSERT_VALUE(const TextSet keyed, joinTables(std::vector{left, right}));
    ASSERT_EQ(keyed.rows.size(), 3u);
    EXPECT_EQ(keyed.rows[1].texts[1], "zwei");
    EXPECT_EQ(keyed.rows[0].texts[1], std::nullopt);
    EXPECT_EQ(keyed.rows[2].texts[0], std::nullopt);
    left.keyed = false;
    ASSERT_VALUE(const TextSet lines, joinTables(std::vector{left, right}));
    EXPECT_EQ(lines.rows[0].texts[1], "zwei");
    right.keys.pop_back(), right.groups.pop_back(), right.texts.pop_back();
    EXPECT_ERROR(joinTables(std::vector{left, right}), errors::UnequalLines);
}

TEST(OverLong, CountsTokens)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto tokenizer, tokenizer::openTokenizer(tests::testData() / "models/bible-12m"));
    TextSet set = cleanTexts();
    for (int i = 0; i < 40; ++i)
        *set.rows[7].texts[0] += " In the beginning was the Word.";
    ASSERT_VALUE(const QualityReport report, checkTexts(set, {tokenizer.get(), 200}));
    EXPECT_EQ(report.count(IssueKind::OverLong), 1u);
}

} // namespace
} // namespace isogloss::quality
