// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_index.h"

#include "core/base/errors.h"
#include "tests/core/store/made_up_run.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;

constexpr RunId Fourth{4};
constexpr std::size_t Snapshots = 2; // of RunEvent's types

class EventIndexTest : public ::testing::Test
{
protected:
    Result<EventIndex> open() { return EventIndex::open(m_folder / "events.db"); }

    void put(const std::string& text) { ASSERT_OK(writeFileAtomically(m_events, text)); }

    /// "steps/snapshots", the loss of the last step checked.
    static std::string known(const EventIndex& index, RunId run = Fourth)
    {
        const auto steps = index.steps(run).get();
        const auto events = index.events(run, Snapshots).get();
        EXPECT_OK(steps);
        EXPECT_OK(events);
        if (!steps.value().empty()) {
            EXPECT_EQ(steps.value().back().taskLoss, 1.0 / static_cast<double>(steps.value().size()));
        }
        return std::to_string(steps.value().size()) + "/" + std::to_string(events.value().size());
    }

    const tests::TemporaryFolder m_folder;
    const fs::path m_events = m_folder / "events.jsonl";
};

TEST_F(EventIndexTest, KnowsStepsAndWhereTheRestStands)
{
    put(eventLines(madeUpEvents(40)));
    ASSERT_VALUE(EventIndex index, open());
    EXPECT_EQ(known(index), "0/0");
    ASSERT_OK(index.update(Fourth, m_events).get());
    EXPECT_EQ(known(index), "40/5");
    ASSERT_VALUE(const auto steps, index.steps(Fourth).get());
    EXPECT_EQ(steps[0].alignLoss, std::nullopt);
    EXPECT_EQ(steps[1].alignLoss, 0.5);
    EXPECT_EQ(steps[1].tokens, 100);
    ASSERT_VALUE(const auto snapshots, index.events(Fourth, Snapshots).get());
    EXPECT_EQ(std::get<record::AlignmentSnapshot>(snapshots[1]).step, 10);
    EXPECT_EQ(std::get<record::AlignmentSnapshot>(snapshots[1]).rows.size(), 2u);
    EXPECT_EQ(known(index, RunId{5}), "0/0");
}

TEST_F(EventIndexTest, TakesInWhatWasAddedAndWaitsForTheEndOfALine)
{
    const std::string whole = eventLines(madeUpEvents(40));
    ASSERT_VALUE(EventIndex index, open());
    for (const std::size_t size : {0ul, 150ul, whole.size() / 2, whole.size() - 1, whole.size()}) {
        put(whole.substr(0, size));
        ASSERT_OK(index.update(Fourth, m_events).get());
    }
    EXPECT_EQ(known(index), "40/5");
}

TEST_F(EventIndexTest, BeginsAgainWhereAFileWasCut)
{
    ASSERT_VALUE(EventIndex index, open());
    put(eventLines(madeUpEvents(40)));
    ASSERT_OK(index.update(Fourth, m_events).get());
    put(eventLines(madeUpEvents(12, false)));
    ASSERT_OK(index.update(Fourth, m_events).get());
    EXPECT_EQ(known(index), "12/2");
    put(eventLines(madeUpEvents(60), "11"));
    ASSERT_OK(index.update(Fourth, m_events).get());
    EXPECT_EQ(known(index), "60/7");
}

TEST_F(EventIndexTest, AnotherFileIsAnotherRun)
{
    ASSERT_VALUE(EventIndex index, open());
    put(eventLines(madeUpEvents(40)));
    ASSERT_OK(index.update(Fourth, m_events).get());
    ASSERT_OK(writeFileAtomically(m_folder / "b.jsonl", eventLines(madeUpEvents(20))));
    ASSERT_OK(index.update(Fourth, m_folder / "b.jsonl").get());
    EXPECT_EQ(known(index), "20/3");
}

TEST_F(EventIndexTest, IsMadeAgainWhenItIsMissingOrBroken)
{
    put(eventLines(madeUpEvents(40)));
    for (const std::string& broken : {std::string(), std::string(20000, 'x')}) {
        ASSERT_OK(writeFileAtomically(m_folder / "events.db", broken));
        ASSERT_VALUE(EventIndex index, open());
        ASSERT_OK(index.update(Fourth, m_events).get());
        EXPECT_EQ(known(index), "40/5");
    }
    ASSERT_VALUE(const EventIndex again, open());
    EXPECT_EQ(known(again), "40/5") << "kept between two times";
}

TEST_F(EventIndexTest, FollowsARun)
{
    const std::string whole = eventLines(madeUpEvents(40));
    put(whole.substr(0, whole.size() / 2));
    ASSERT_VALUE(EventIndex index, open());
    index.follow(Fourth, m_events);
    while (known(index) == "0/0") // taken in by itself, sooner or later
        std::this_thread::yield();
    put(whole);
    index.unfollow(Fourth);
    EXPECT_EQ(known(index), "40/5") << "the rest too";
}

TEST_F(EventIndexTest, NamesALineThatCannotBeRead)
{
    put(eventLines(madeUpEvents(3, false)) + "nonsense\n");
    ASSERT_VALUE(EventIndex index, open());
    EXPECT_ERROR(index.update(Fourth, m_events).get(), errors::JsonMalformed);
    EXPECT_EQ(known(index), "0/0");
    EXPECT_ERROR(index.update(Fourth, m_folder / "none").get(), errors::FileNotFound);
}

} // namespace
} // namespace isogloss::store
