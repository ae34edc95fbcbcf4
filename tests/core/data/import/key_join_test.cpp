// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/key_join.h"

#include "core/data/canonical_files.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::data {
namespace {

std::string written(const KeyJoin& join)
{
    const tests::TemporaryFolder folder;
    auto writer = RecordWriter::create(folder / "r");
    EXPECT_OK(join.write(writer.value()));
    EXPECT_OK(writer.value().commit());
    return readFile(folder / "r").value();
}

Result<void> add(KeyJoin& join, const char* key, std::vector<LanguageText> texts, std::uint64_t line = 1)
{
    return join.add("a.tsv", line, key, "", texts);
}

TEST(KeyJoin, BringsRowsTogetherInTheOrderOfTheirKeys)
{
    KeyJoin join;
    ASSERT_OK(add(join, "2", {{"eng_Latn", "two"}}));
    ASSERT_OK(add(join, "1", {{"eng_Latn", "one"}}));
    ASSERT_OK(add(join, "1", {{"kab_Latn", "yiwen"}}));
    ASSERT_OK(add(join, "1", {{"kab_Latn", "yiwen"}}));
    EXPECT_EQ(written(join),
        R"({"group":"","key":"2","text":{"eng_Latn":"two"}})"
        "\n"
        R"({"group":"","key":"1","text":{"eng_Latn":"one","kab_Latn":"yiwen"}})"
        "\n");
}

TEST(KeyJoin, RefusesTwoTextsOfOneLanguageForAKey)
{
    KeyJoin join;
    ASSERT_OK(add(join, "1", {{"eng_Latn", "one"}}, 7));
    const auto result = add(join, "1", {{"eng_Latn", "won"}}, 9);
    EXPECT_ERROR(result, errors::KeyTwice);
    EXPECT_EQ(result.error().argument("first"), "7");
    EXPECT_EQ(result.error().argument("line"), "9");
}

TEST(UniqueKeys, NumbersWhatWasThereBefore)
{
    UniqueKeys keys;
    EXPECT_EQ(keys.unique("a"), "a");
    EXPECT_EQ(keys.unique("a#2"), "a#2");
    EXPECT_EQ(keys.unique("a"), "a#3");
    EXPECT_EQ(keys.unique("a"), "a#4");
    EXPECT_EQ(keys.unique("b"), "b");
    EXPECT_EQ(keys.changed(), 2u);
}

TEST(RecordWriter, WritesTheBytesOfCanonicalFiles)
{
    const tests::TemporaryFolder folder;
    const std::string odd = "\x01 \"quoted\" \\ / \t\r\n \x7F ⴰⵣⵓⵍ \u2028 😀";
    ASSERT_VALUE(auto writer, RecordWriter::create(folder / "streamed"));
    const std::vector<LanguageText> texts{{"zul_Latn", odd}, {"eng_Latn", ""}};
    ASSERT_OK(writer.text(odd, "g", texts));
    EXPECT_FALSE(std::filesystem::exists(folder / "streamed"));
    ASSERT_VALUE(const std::string hash, writer.commit());
    const std::vector<TextRecord> records{{odd, "g", {{"zul_Latn", odd}, {"eng_Latn", ""}}}};
    ASSERT_OK(writeTextRecords(folder / "whole", records));
    EXPECT_EQ(readFile(folder / "streamed").value(), readFile(folder / "whole").value());
    EXPECT_EQ(hash, sha256(readFile(folder / "whole").value()));
}

} // namespace
} // namespace isogloss::data
