// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/lane.h"

#include "core/base/errors.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>
#include <stdexcept>

namespace isogloss::work {
namespace {

/// Collects events; read only when the lane is idle or gone.
class Events
{
public:
    JobEventSink sink()
    {
        return [this](const JobEvent& event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(event);
        };
    }

    std::vector<JobEvent::Kind> kinds(JobId id) const
    {
        std::vector<JobEvent::Kind> kinds;
        for (const JobEvent& event : m_events)
            if (event.job == id)
                kinds.push_back(event.kind);
        return kinds;
    }

    JobOutcome outcome(JobId id) const
    {
        for (const JobEvent& event : m_events)
            if (event.job == id && event.kind == JobEvent::Kind::Finished)
                return event.outcome;
        ADD_FAILURE() << "job " << id.value << " has not finished";
        return {};
    }

private:
    std::mutex m_mutex;
    std::vector<JobEvent> m_events;
};

using Kind = JobEvent::Kind;

Job untilStopped(std::promise<void>& started)
{
    return {"long", false, [&started](std::stop_token stop, const ProgressSink&) -> Result<void> {
                started.set_value();
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return {};
            }};
}

TEST(Lane, RunsJobsInOrderAndTellsEachStage)
{
    Events events;
    Lane lane(events.sink());
    std::vector<int> order;
    std::vector<JobId> ids;
    for (int i = 0; i < 20; ++i)
        ids.push_back(lane.add(
            {"job", false, [&order, i](std::stop_token, const ProgressSink& progress) -> Result<void> {
                 progress({1, 1});
                 order.push_back(i);
                 return {};
             }}));
    lane.waitUntilIdle();
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(order.at(static_cast<std::size_t>(i)), i);
        EXPECT_EQ(events.kinds(ids[static_cast<std::size_t>(i)]),
            (std::vector{Kind::Waiting, Kind::Started, Kind::Progressed, Kind::Finished}));
    }
}

TEST(Lane, TellsDoneStoppedAndFailedApart)
{
    Events events;
    Lane lane(events.sink());
    std::promise<void> started;
    const JobId stopped = lane.add(untilStopped(started));
    const JobId dropped
        = lane.add({"dropped", false, [](std::stop_token, const ProgressSink&) -> Result<void> {
                        ADD_FAILURE() << "a job taken out of the queue ran";
                        return {};
                    }});
    const JobId failed = lane.add({"failed", false, [](std::stop_token, const ProgressSink&) -> Result<void> {
                                       return Error{errors::DiskFull, {}, {}};
                                   }});
    const JobId thrown = lane.add({"thrown", false,
        [](std::stop_token, const ProgressSink&) -> Result<void> { throw std::runtime_error("boom"); }});
    started.get_future().wait();
    lane.stop(dropped);
    lane.stop(stopped);
    lane.waitUntilIdle();
    EXPECT_EQ(events.outcome(stopped).kind, JobOutcome::Kind::Stopped);
    EXPECT_EQ(events.outcome(dropped).kind, JobOutcome::Kind::Stopped);
    ASSERT_EQ(events.outcome(failed).kind, JobOutcome::Kind::Failed);
    EXPECT_EQ(events.outcome(failed).error->code, errors::DiskFull);
    ASSERT_EQ(events.outcome(thrown).kind, JobOutcome::Kind::Failed);
    EXPECT_EQ(events.outcome(thrown).error->argument("reason"), "boom");
}

TEST(Lane, LetsShortJobsInAtSafePointsOfALongOne)
{
    Events events;
    Lane lane(events.sink());
    std::atomic<bool> shortRan = false;
    std::promise<void> started;
    bool ranInside = false;
    lane.add({"long", false, [&](std::stop_token, const ProgressSink&) -> Result<void> {
                  started.set_value();
                  while (!shortRan)
                      lane.letShortJobsIn();
                  ranInside = true;
                  return {};
              }});
    started.get_future().wait();
    lane.add({"other long", false, [&](std::stop_token, const ProgressSink&) -> Result<void> {
                  EXPECT_TRUE(ranInside) << "a long job was let in";
                  return {};
              }});
    lane.add({"short", true, [&](std::stop_token, const ProgressSink&) -> Result<void> {
                  shortRan = true;
                  return {};
              }});
    lane.waitUntilIdle();
    EXPECT_TRUE(ranInside);
}

TEST(Lane, EndsWithEveryJobFinished)
{
    Events events;
    JobId running;
    JobId waiting;
    {
        Lane lane(events.sink());
        std::promise<void> started;
        running = lane.add(untilStopped(started));
        waiting = lane.add(
            {"waiting", false, [](std::stop_token, const ProgressSink&) -> Result<void> { return {}; }});
        started.get_future().wait();
    }
    EXPECT_EQ(events.outcome(running).kind, JobOutcome::Kind::Stopped);
    EXPECT_EQ(events.outcome(waiting).kind, JobOutcome::Kind::Stopped);
}

} // namespace
} // namespace isogloss::work
