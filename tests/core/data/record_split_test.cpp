// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/record_split.h"

#include "core/base/errors.h"
#include "core/base/file_hash.h"
#include "core/data/canonical_files.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <set>

namespace isogloss::data {
namespace {

using testing::ElementsAre;

class RecordSplit : public testing::Test
{
protected:
    /// Twenty commands in two languages, every translation under the key of its original.
    RecordFile commands()
    {
        std::vector<TaskRecord> tasks;
        for (const std::string language : {"eng_Latn", "swh_Latn"})
            for (int i = 0; i < 20; ++i) {
                TaskRecord task;
                task.key = std::to_string(i);
                task.language = language;
                task.task = Task::Slots;
                task.input = "command " + std::to_string(i) + " of " + language;
                task.target = "time: nine";
                task.spans = {{"time", 0, 7}};
                tasks.push_back(std::move(task));
            }
        EXPECT_OK(writeTaskRecords(path(), tasks));
        return opened();
    }

    RecordFile opened(const std::string& name = "records.jsonl")
    {
        auto file = RecordFile::open(m_folder.path() / name);
        EXPECT_OK(file);
        return file.value();
    }

    std::filesystem::path path(const std::string& name = "records.jsonl") const { return m_folder.path() / name; }

    tests::TemporaryFolder m_folder;
};

std::set<std::string> keysOf(const RecordFile& records, std::span<const std::size_t> rows)
{
    std::set<std::string> keys;
    for (const std::size_t row : rows)
        keys.insert(records.read(row).value().key);
    return keys;
}

TEST_F(RecordSplit, TranslationsOfAnExampleAreInOnePart)
{
    const RecordFile records = commands();
    ASSERT_VALUE(const RecordSides sides, recordSides(records));
    ASSERT_EQ(sides.sides.size(), 3u); // two languages and the keys
    const ThreeWaySplit split = splitThreeWays(sides.groups, sides.sides, {8, 10, 5});
    EXPECT_EQ(split.train.size(), 22u);
    EXPECT_EQ(split.validation.size(), 8u);
    EXPECT_EQ(split.test.size(), 10u);
    EXPECT_EQ(keysOf(records, split.test).size(), 5u);
    EXPECT_EQ(keysOf(records, split.validation).size(), 4u);
    EXPECT_EQ(keysOf(records, split.train).size(), 11u);
}

TEST_F(RecordSplit, APartIsMarkedAndElseAsItWas)
{
    const RecordFile records = commands();
    const std::vector<std::size_t> rows{3, 25};
    ASSERT_VALUE(const std::string hash, writePart(path("test.jsonl"), records, rows, Part::Test));
    EXPECT_EQ(hash, fileHash(path("test.jsonl")).value());
    const RecordFile part = opened("test.jsonl");
    ASSERT_EQ(part.size(), 2u);
    ASSERT_VALUE(const RecordLine record, part.read(1));
    EXPECT_EQ(record.task->part, Part::Test);
    EXPECT_EQ(record.task->language, "swh_Latn");
    EXPECT_EQ(record.task->input, "command 5 of swh_Latn");
    ASSERT_EQ(record.task->spans.size(), 1u);
    EXPECT_EQ(record.task->spans[0].end, 7u);
}

TEST_F(RecordSplit, TextsAreWrittenWithTheLanguagesTheyHave)
{
    const std::vector<TextRecord> texts{{"a", "Mark", {{"eng_Latn", "Good day"}, {"kab_Latn", "Azul"}}},
        {"b", "Luke", {{"kab_Latn", "Azul fellawen"}}}};
    ASSERT_OK(writeTextRecords(path(), texts));
    const RecordFile records = opened();
    ASSERT_VALUE(const RecordSides sides, recordSides(records));
    EXPECT_THAT(sides.groups, ElementsAre("Mark", "Luke"));
    EXPECT_THAT(sides.sides, ElementsAre(ElementsAre("Good day", ""), ElementsAre("Azul", "Azul fellawen")));
    const std::vector<std::size_t> all{0, 1};
    ASSERT_OK(writePart(path("train.jsonl"), records, all, Part::Train));
    EXPECT_EQ(readFile(path("train.jsonl")).value(), readFile(path()).value());
}

TEST_F(RecordSplit, RefusesWhatHoldsNothingAndStops)
{
    ASSERT_OK(writeFileAtomically(path(), "\n"));
    EXPECT_ERROR(recordSides(opened()), errors::EmptyFile);
    const RecordFile records = commands();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(recordSides(records, stop.get_token()), errors::Stopped);
}

} // namespace
} // namespace isogloss::data
