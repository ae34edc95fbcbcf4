// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/queue_runner.h"

#include "core/base/errors.h"
#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/store/rows/run_row.h"
#include "tests/core/store/made_up_run.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::work {
namespace {

using record::RunFinished;
using store::QueueState;
using ::testing::ElementsAre;

/// Runs that tell what runs tell, without computing anything.
class QueueRunnerTest : public store::WorkspaceTest
{
protected:
    void add(std::uint64_t seed)
    {
        record::RunSettings settings;
        settings.model = (m_folder / "llama").string();
        settings.run.seed = seed;
        ASSERT_OK(write([&](store::Database& database) -> Result<store::QueueId> {
            const store::WorkspaceFolder folder(m_root);
            ISOGLOSS_TRY(const auto experiment, store::experimentWith(database, folder, "try", settings));
            return store::enqueue(database, folder, experiment);
        }));
    }

    RunFinished compute(RunOrder order, const std::stop_token& stop)
    {
        m_calls.push_back(std::to_string(order.settings.run.seed) + (order.isResumed ? " resumed" : ""));
        RunFinished finished{RunFinished::Outcome::Completed, {}, 10, {}};
        if (order.settings.run.seed == 2) {
            finished.outcome = RunFinished::Outcome::Failed;
            finished.error = Error{isogloss::errors::DiskFull, {}, {}};
            order.sink(finished);
            return finished;
        }
        if (m_stops) {
            m_stop.request_stop();
            finished.outcome = RunFinished::Outcome::Stopped;
        }
        EXPECT_EQ(stop.stop_requested(), m_stops);
        auto events = store::madeUpEvents(10, false);
        events.push_back(finished);
        store::makeRunFolder(order.folder, m_folder / "llama", Json::object(), events);
        for (const auto& event : events)
            order.sink(event);
        return finished;
    }

    void addGrid(const std::string& name)
    {
        ASSERT_OK(write([&](store::Database& database) -> Result<store::QueueId> {
            const store::WorkspaceFolder folder(m_root);
            ISOGLOSS_TRY(const auto experiment, store::gridExperiment(database, name, {{"first", name}}));
            return store::enqueue(database, folder, experiment, folder.grids() / name);
        }));
    }

    Result<void> computeGrid(const GridOrder& order)
    {
        const auto settings = parseJson(order.settings, "grid");
        EXPECT_OK(settings);
        const auto name = settings.value()["first"].get<std::string>();
        EXPECT_EQ(order.folder, m_root / "grids" / name);
        m_calls.push_back(name);
        if (m_stops)
            m_stop.request_stop();
        if (m_stops || name == "broken")
            return Error{m_stops ? isogloss::errors::Stopped : isogloss::errors::DiskFull, {}, {}};
        return {};
    }

    /// Does the queue in a workspace that is opened anew; gives the states.
    std::vector<QueueState> run()
    {
        auto workspace = open();
        EXPECT_OK(workspace);
        auto index = store::EventIndex::open(m_root / "cache/events.db");
        EXPECT_OK(index);
        const auto outcomes = runQueue(
            workspace.value(), index.value(),
            {[this](RunOrder order, const std::stop_token& stop) { return compute(std::move(order), stop); },
                [this](const GridOrder& order, const std::stop_token&) { return computeGrid(order); }},
            m_stop.get_token());
        EXPECT_OK(outcomes);
        std::vector<QueueState> states;
        for (const QueueOutcome& outcome : outcomes.value()) {
            states.push_back(outcome.entry.state);
            EXPECT_EQ(outcome.error.has_value(), outcome.entry.state == QueueState::Failed);
            if (outcome.entry.run) {
                const auto steps = index.value().steps(*outcome.entry.run).get();
                EXPECT_OK(steps);
                EXPECT_EQ(steps.value().size(), 10u);
            }
        }
        return states;
    }

    bool m_stops = false;
    std::stop_source m_stop;
    std::vector<std::string> m_calls;
};

TEST_F(QueueRunnerTest, DoesAllAndKeepsWhatFailedApart)
{
    add(1);
    add(2);
    add(3);
    EXPECT_THAT(run(), ElementsAre(QueueState::Done, QueueState::Failed, QueueState::Done));
    EXPECT_THAT(m_calls, ElementsAre("1", "2", "3"));
    ASSERT_VALUE(store::Workspace workspace, open());
    ASSERT_VALUE(const auto queue, workspace.read(store::queueRows).get());
    EXPECT_EQ(queue[1].error, "base.disk_full");
    EXPECT_FALSE(queue[1].run.has_value());
    ASSERT_VALUE(const auto runs, workspace.read(store::allRows<store::RunRow>).get());
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[1].state, store::RunState::Completed);
    EXPECT_EQ(runs[1].id, queue[2].run);
    EXPECT_EQ(runs[1].experiment, queue[2].experiment);
}

TEST_F(QueueRunnerTest, DoesGridsAmongRuns)
{
    add(1);
    addGrid("mix");
    addGrid("broken");
    EXPECT_THAT(run(), ElementsAre(QueueState::Done, QueueState::Done, QueueState::Failed));
    EXPECT_THAT(m_calls, ElementsAre("1", "mix", "broken"));
    addGrid("later");
    m_stops = true;
    EXPECT_THAT(run(), ElementsAre(QueueState::Waiting));
    m_stops = false;
    m_stop = std::stop_source();
    EXPECT_THAT(run(), ElementsAre(QueueState::Done));
}

TEST_F(QueueRunnerTest, GoesOnWhereItWasStopped)
{
    add(1);
    add(3);
    m_stops = true;
    EXPECT_THAT(run(), ElementsAre(QueueState::Waiting));
    m_stops = false;
    m_stop = std::stop_source();
    EXPECT_THAT(run(), ElementsAre(QueueState::Done, QueueState::Done));
    EXPECT_THAT(m_calls, ElementsAre("1", "1 resumed", "3"));
    EXPECT_THAT(run(), ElementsAre());
}

} // namespace
} // namespace isogloss::work
