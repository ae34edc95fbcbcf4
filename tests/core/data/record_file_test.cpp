// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/record_file.h"

#include "core/base/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

using namespace isogloss;
using data::RecordFile;
using testing::ElementsAre;
using testing::Pair;

namespace {

constexpr auto Lines = R"({"key":"a","group":"g","text":{"eng_Latn":"Good \"Day\"","kab_Latn":"Azul"}}

{"key":"b","group":"","text":{"eng_Latn":"azulejo"}}
{"key":"c","group":"","language":"eng_Latn","part":"test","task":"slots","input":"wake me","target":"None","spans":[{"label":"x","start":0,"end":4}]}
{"key":"d","text":{"fra_Latn":"\u00c9t\u00e9"}}
)";

} // namespace

class RecordFileTest : public testing::Test
{
protected:
    RecordFile open(std::string_view bytes)
    {
        const auto path = m_folder.path() / "records.jsonl";
        EXPECT_OK(writeFileAtomically(path, bytes));
        auto file = RecordFile::open(path);
        EXPECT_OK(file);
        return file.value();
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(RecordFileTest, ReadsAnyRecord)
{
    const RecordFile file = open(Lines);
    ASSERT_EQ(file.size(), 4U);
    ASSERT_VALUE(const data::RecordLine second, file.read(1));
    EXPECT_EQ(second.key, "b");
    EXPECT_THAT(second.text, ElementsAre(Pair("eng_Latn", "azulejo")));
    ASSERT_VALUE(const data::RecordLine task, file.read(2));
    ASSERT_TRUE(task.task);
    EXPECT_THAT(task.text, ElementsAre(Pair("eng_Latn", "wake me")));
    EXPECT_EQ(task.task->spans.front().end, 4U);
}

TEST_F(RecordFileTest, FindsWordsInAnyCaseAndWriting)
{
    const RecordFile file = open(Lines);
    const auto found = [&](std::string_view words) { return file.find(words).value(); };
    EXPECT_THAT(found("AZUL"), ElementsAre(0U, 1U));
    EXPECT_THAT(found("\"day\""), ElementsAre(0U));
    EXPECT_THAT(found("été"), ElementsAre(3U));
    EXPECT_THAT(found("none"), ElementsAre(2U));
    EXPECT_THAT(found("eng_Latn"), ElementsAre()); // the name of a language is no text
}

TEST_F(RecordFileTest, NamesTheLineThatIsNoRecord)
{
    const RecordFile file = open("{\"key\":\"a\",\"text\":{}}\n{\"key\":\"b\",\"text\":3}\n");
    const auto broken = file.read(1);
    ASSERT_FALSE(broken.has_value());
    EXPECT_TRUE(broken.error().argument("path").ends_with("records.jsonl:2"));
}

TEST_F(RecordFileTest, StopsWhenAsked)
{
    const RecordFile file = open(Lines);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(file.find("azul", stop.get_token()), errors::Stopped);
}
