// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/canonical_files.h"

#include "core/base/file.h"
#include "core/data/text_table.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::data {
namespace {

TEST(CanonicalFiles, HoldTextsThatAreReadBack)
{
    const tests::TemporaryFolder folder;
    const std::vector<TextRecord> records{{"K.1", "K", {{"eng_Latn", "one\ttwo"}, {"kab_Latn", "yiwen"}}},
        {"K.2", "", {{"eng_Latn", "\xE2\x80\xA8 \"quoted\"\n"}}}};
    ASSERT_OK(writeTextRecords(folder / "records.jsonl", records));
    ASSERT_VALUE(const TextTable english, readTexts(folder / "records.jsonl", "eng_Latn"));
    EXPECT_EQ(english.keys, (std::vector<std::string>{"K.1", "K.2"}));
    EXPECT_EQ(english.groups, (std::vector<std::string>{"K", ""}));
    EXPECT_EQ(english.texts,
        (std::vector<std::string>{records[0].text.at("eng_Latn"), records[1].text.at("eng_Latn")}));
    ASSERT_VALUE(const ParallelTable pairs, readParallel(folder / "records.jsonl", "eng_Latn", "kab_Latn"));
    EXPECT_EQ(pairs.keys, (std::vector<std::string>{"K.1"}));
}

TEST(CanonicalFiles, HoldTaskRecordsThatAreReadBack)
{
    const tests::TemporaryFolder folder;
    TaskRecord slots{"a", "alarm", "deu_Latn", "", Part::Test, Task::Slots, "weck mich um f\xC3\xBCnf",
        "time: f\xC3\xBCnf", {{"time", 13, 17}}};
    TaskRecord translation{
        "b", "", "eng_Latn", "swh_Latn", Part::Train, Task::Translation, "hello", "habari", {}};
    ASSERT_OK(writeTaskRecords(folder / "records.jsonl", std::vector{slots, translation}));
    ASSERT_VALUE(const auto records, readTaskRecords(folder / "records.jsonl", ""));
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[0].group, "alarm");
    EXPECT_EQ(records[0].part, Part::Test);
    ASSERT_EQ(records[0].spans.size(), 1u);
    EXPECT_EQ(records[0].spans[0].end, 17u);
    EXPECT_EQ(records[1].targetLanguage, "swh_Latn");
    EXPECT_EQ(records[1].task, Task::Translation);

    ASSERT_OK(writeTaskRecords(folder / "again.jsonl", records));
    EXPECT_EQ(readFile(folder / "again.jsonl").value(), readFile(folder / "records.jsonl").value());
}

} // namespace
} // namespace isogloss::data
