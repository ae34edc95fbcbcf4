// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_lines.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

std::string line(const RunEvent& event)
{
    return toJsonLine(toJson(event)) + "\n";
}

class EventLines : public ::testing::Test
{
protected:
    Result<std::vector<RunEvent>> read(const std::string& text)
    {
        EXPECT_OK(writeFileAtomically(m_folder / "events.jsonl", text));
        std::vector<RunEvent> events;
        ISOGLOSS_CHECK(readEventLines(m_folder / "events.jsonl", [&events](const RunEvent& event) {
            events.push_back(event);
            return Result<void>();
        }));
        return events;
    }

private:
    const tests::TemporaryFolder m_folder;
};

TEST_F(EventLines, GivesEventsInOrder)
{
    ASSERT_VALUE(const auto events, read(line(EvalResult{1, 0.5, true}) + line(CheckpointSaved{2, "c"})));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(std::get<EvalResult>(events[0]).validationLoss, 0.5);
    EXPECT_EQ(std::get<CheckpointSaved>(events[1]).step, 2);
}

TEST_F(EventLines, LeavesOutALineWithoutItsEnd)
{
    const std::string last = line(EvalResult{2, 0.25, true});
    ASSERT_VALUE(const auto events, read(line(EvalResult{1, 0.5, true}) + last.substr(0, last.size() - 1)));
    EXPECT_EQ(events.size(), 1u);
}

TEST_F(EventLines, SkipsTypesOfANewerVersion)
{
    ASSERT_VALUE(
        const auto events, read("{\"type\":\"telepathy\",\"step\":1}\n" + line(EvalResult{1, 0.5, true})));
    EXPECT_EQ(events.size(), 1u);
}

TEST_F(EventLines, NamesABrokenLine)
{
    const auto events = read(line(EvalResult{1, 0.5, true}) + "{broken\n");
    ASSERT_FALSE(events.has_value());
    EXPECT_EQ(events.error().code, isogloss::errors::JsonMalformed);
    ASSERT_EQ(events.error().arguments.front().first, "path");
    EXPECT_TRUE(events.error().arguments.front().second.ends_with("events.jsonl:2"));
}

TEST(EventTimes, AreThoseOfTheFirstAndTheLastWholeLine)
{
    const tests::TemporaryFolder folder;
    const auto times = [&](const std::string& text) {
        EXPECT_OK(writeFileAtomically(folder / "events.jsonl", text));
        return readEventTimes(folder / "events.jsonl");
    };
    ASSERT_VALUE(
        const EventTimes several, times("{\"time\":\"a\"}\n{\"time\":\"b\"}\n{\"time\":\"c\"}\n{\"ti"));
    EXPECT_EQ(several.first, "a");
    EXPECT_EQ(several.last, "c");
    ASSERT_VALUE(const EventTimes one, times("{\"time\":\"a\"}\n"));
    EXPECT_EQ(one.last, "a");
    ASSERT_VALUE(const EventTimes none, times("{\"ti"));
    EXPECT_EQ(none.first + none.last, "");
}

} // namespace
} // namespace isogloss::record
