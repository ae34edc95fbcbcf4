// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/errors.h"
#include "core/train/errors.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;
using record::RunFinished;
using tests::Events;
using Outcome = RunFinished::Outcome;

class TrainingRuns : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_world = std::make_unique<tests::TemporaryFolder>();
        tests::makeTinyWorld(s_world->path());
    }
    static void TearDownTestSuite() { s_world.reset(); }

    static record::RunSettings settings(int steps) { return tests::tinySettings(s_world->path(), steps); }
    static std::string adapter(const fs::path& run)
    {
        return tests::bytesOf(run / "adapter/adapter_model.safetensors");
    }

    RunRequest request(const record::RunSettings& from, const fs::path& folder)
    {
        RunRequest request;
        request.settings = from;
        request.folder = folder;
        request.sinks = {m_events.sink()};
        return request;
    }

    /// A copy of a run as if it had been killed behind its checkpoint of `step`.
    void copyCut(const fs::path& from, const fs::path& to, int step) const
    {
        fs::copy(from, to, fs::copy_options::recursive);
        fs::remove_all(to / "adapter");
        for (const auto& entry : fs::directory_iterator(from / "checkpoints")) {
            const std::string name = entry.path().filename().string();
            if (std::stoi(name.substr(5)) > step)
                fs::remove_all(to / "checkpoints" / name);
        }
    }

    tests::TemporaryFolder m_folder;
    Events m_events;

private:
    static inline std::unique_ptr<tests::TemporaryFolder> s_world;
};

TEST_F(TrainingRuns, tellsEverythingInOrderAndLeavesTheFolder)
{
    const fs::path run = m_folder / "run";
    const RunFinished finished = tests::finishRun(settings(10), run, m_events);
    ASSERT_EQ(finished.outcome, Outcome::Completed)
        << testing::PrintToString(finished.error.value_or(Error{}));
    EXPECT_EQ(finished.step, 10);
    EXPECT_TRUE(std::holds_alternative<RunFinished>(m_events.last()));
    const auto steps = m_events.all<record::StepMetrics>();
    ASSERT_EQ(steps.size(), 10U);
    EXPECT_TRUE(steps[0].taskLoss && steps[0].alignLoss && steps[0].inBatchRetrieval);
    EXPECT_GT(steps[0].tokens, 0);
    EXPECT_FALSE(steps[0].gradCosine);
    EXPECT_TRUE(steps[2].gradCosine && steps[2].taskGradNorm && steps[2].alignGradNorm);
    EXPECT_EQ(m_events.all<record::AlignmentSnapshot>().size(),
        5U); // 0, 3, 6, 9, 10
    EXPECT_EQ(m_events.all<record::ForgettingSnapshot>().front().step, 0);
    EXPECT_EQ(m_events.all<record::EvalResult>().size(), 3U); // 4, 8, 10
    EXPECT_TRUE(m_events.said(says::PairsHeldOut));
    for (const char* file : {"run.json", "events.jsonl", "adapter/adapter_config.json",
             "adapter/isogloss.json", "checkpoints/step-000010/manifest.json"})
        EXPECT_TRUE(fs::exists(run / file)) << file;
    EXPECT_FALSE(fs::exists(run / "checkpoints/step-000002/optimizer.safetensors"));
    EXPECT_TRUE(fs::exists(run / "checkpoints/step-000002/adapter_model.safetensors"));
}

TEST_F(TrainingRuns, learnsItsTask)
{
    record::RunSettings learning = settings(40);
    learning.objective.schedule = record::Schedule::TaskOnly;
    learning.optimizer.learningRate = 1e-2;
    tests::finishRun(learning, m_folder / "run", m_events);
    const auto steps = m_events.all<record::StepMetrics>();
    ASSERT_EQ(steps.size(), 40U);
    EXPECT_LT(*steps.back().taskLoss, *steps.front().taskLoss - 0.5);
}

TEST_F(TrainingRuns, givesTheSameBytesTwice)
{
    tests::finishRun(settings(6), m_folder / "a", m_events);
    tests::finishRun(settings(6), m_folder / "b", m_events);
    EXPECT_EQ(adapter(m_folder / "a"), adapter(m_folder / "b"));
    EXPECT_EQ(tests::comparableEvents(m_folder / "a"), tests::comparableEvents(m_folder / "b"));
}

TEST_F(TrainingRuns, resumesBitForBit)
{
    tests::finishRun(settings(10), m_folder / "whole", m_events);
    copyCut(m_folder / "whole", m_folder / "cut", 8);
    Events resumed;
    ASSERT_EQ(tests::finishRun(settings(10), m_folder / "cut", resumed, true).outcome, Outcome::Completed);
    EXPECT_EQ(resumed.all<record::RunStarted>().at(0).resumedFromStep, 8);
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "cut"));
    EXPECT_EQ(tests::comparableEvents(m_folder / "whole"), tests::comparableEvents(m_folder / "cut"));
}

TEST_F(TrainingRuns, fallsBackBehindADamagedCheckpoint)
{
    tests::finishRun(settings(10), m_folder / "whole", m_events);
    fs::copy(m_folder / "whole", m_folder / "cut", fs::copy_options::recursive);
    const fs::path newest = m_folder / "cut" / fs::path("checkpoints/step-000010/optimizer.safetensors");
    std::string bytes = tests::bytesOf(newest);
    bytes[bytes.size() / 2] ^= 1;
    ASSERT_OK(writeFileAtomically(newest, bytes));
    Events resumed;
    ASSERT_EQ(tests::finishRun(settings(10), m_folder / "cut", resumed, true).outcome, Outcome::Completed);
    EXPECT_TRUE(resumed.said(says::CheckpointSkipped));
    EXPECT_EQ(resumed.all<record::RunStarted>().at(0).resumedFromStep, 8);
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "cut"));
}

TEST_F(TrainingRuns, refusesAFolderThatHoldsARun)
{
    tests::finishRun(settings(2), m_folder / "run", m_events);
    const RunFinished again = tests::finishRun(settings(2), m_folder / "run", m_events);
    ASSERT_EQ(again.outcome, Outcome::Failed);
    EXPECT_EQ(again.error->code, errors::RunExists);
}

TEST_F(TrainingRuns, stopsAtABoundaryAndCanGoOn)
{
    tests::finishRun(settings(6), m_folder / "whole", m_events);
    {
        std::atomic<int> boundaries = 0;
        TrainingRun* running = nullptr;
        std::atomic<bool> isReady = false;
        RunRequest stopping = request(settings(6), m_folder / "run");
        stopping.atBoundary = [&] {
            isReady.wait(false);
            if (++boundaries == 8) // in the middle of step 4
                running->stop();
        };
        TrainingRun run(std::move(stopping));
        running = &run;
        isReady = true;
        isReady.notify_all();
        const RunFinished finished = run.wait();
        EXPECT_EQ(finished.outcome, Outcome::Stopped);
        EXPECT_EQ(finished.step, 3);
    }
    EXPECT_FALSE(fs::exists(m_folder / "run" / fs::path("adapter")));
    ASSERT_EQ(tests::finishRun(settings(6), m_folder / "run", m_events, true).outcome, Outcome::Completed);
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "run"));
}

TEST_F(TrainingRuns, stopsAndKeepsAfterTheStep)
{
    std::atomic<int> boundaries = 0;
    TrainingRun* running = nullptr;
    std::atomic<bool> isReady = false;
    RunRequest stopping = request(settings(50), m_folder / "run");
    stopping.atBoundary = [&] {
        isReady.wait(false);
        if (++boundaries == 5) // in the middle of step 3
            running->stopAndKeep();
    };
    TrainingRun run(std::move(stopping));
    running = &run;
    isReady = true;
    isReady.notify_all();
    const RunFinished finished = run.wait();
    EXPECT_EQ(finished.outcome, Outcome::Stopped);
    EXPECT_EQ(finished.step, 3);
    EXPECT_TRUE(fs::exists(m_folder / "run" / fs::path("checkpoints/step-000003/manifest.json")));
    EXPECT_FALSE(adapter(m_folder / "run").empty());
}

TEST_F(TrainingRuns, pausesWithoutChangingTheResult)
{
    tests::finishRun(settings(4), m_folder / "whole", m_events);
    Events paused;
    RunRequest pausing = request(settings(4), m_folder / "run");
    TrainingRun* running = nullptr;
    std::atomic<bool> isReady = false;
    int boundaries = 0;
    pausing.atBoundary = [&] {
        isReady.wait(false);
        if (++boundaries == 3)
            running->pause();
    };
    pausing.sinks = {paused.sink(), [&](const record::RunEvent& event) {
                         const auto* line = std::get_if<record::LogLine>(&event);
                         if (line != nullptr && line->code == says::Paused)
                             running->unpause();
                     }};
    TrainingRun run(std::move(pausing));
    running = &run;
    isReady = true;
    isReady.notify_all();
    EXPECT_EQ(run.wait().outcome, Outcome::Completed);
    EXPECT_TRUE(paused.said(says::Continued));
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "run"));
}

TEST_F(TrainingRuns, destructionStopsAndJoins)
{
    {
        TrainingRun run(request(settings(100000), m_folder / "run"));
    }
    EXPECT_TRUE(std::holds_alternative<RunFinished>(m_events.last()));
}

TEST_F(TrainingRuns, aLossThatIsNotFiniteEndsTheRunAndKeepsTheCheckpoint)
{
    record::RunSettings exploding = settings(20);
    exploding.optimizer.learningRate = 1e30;
    exploding.optimizer.warmupRatio = 0.2; // step 1 has rate 0
    exploding.optimizer.maxGradNorm = 0;
    exploding.run.saveEvery = 1;
    const RunFinished finished = tests::finishRun(exploding, m_folder / "run", m_events);
    ASSERT_EQ(finished.outcome, Outcome::Failed);
    EXPECT_EQ(finished.error->code, errors::LossNotFinite);
    EXPECT_GE(finished.step, 1);
    EXPECT_EQ(finished.step, m_events.all<record::StepMetrics>().back().step);
    EXPECT_TRUE(fs::exists(m_folder / "run" / fs::path("checkpoints/step-000001/manifest.json")));
}

TEST_F(TrainingRuns, namesWhatCannotBeUsed)
{
    record::RunSettings impossible = settings(5);
    impossible.data.maxLength = 3;
    EXPECT_EQ(tests::finishRun(impossible, m_folder / "a", m_events).error->code, errors::NoUsableRecords);
    impossible = settings(5);
    impossible.objective.alignLayer = 3;
    EXPECT_EQ(tests::finishRun(impossible, m_folder / "b", m_events).error->code, errors::AlignLayerRange);
    impossible = settings(5);
    impossible.model = (m_folder / "nowhere").string();
    EXPECT_EQ(tests::finishRun(impossible, m_folder / "c", m_events).outcome, Outcome::Failed);
}

TEST_F(TrainingRuns, stopsEarlyAndTakesTheBestAdapter)
{
    record::RunSettings patient = settings(60);
    patient.optimizer.learningRate = 0.3;
    patient.run.evaluateEvery = 1;
    patient.run.patience = 2;
    const RunFinished finished = tests::finishRun(patient, m_folder / "run", m_events);
    ASSERT_EQ(finished.outcome, Outcome::Completed);
    ASSERT_TRUE(finished.bestStep.has_value());
    EXPECT_LT(finished.step, 60);
    EXPECT_EQ(finished.step, *finished.bestStep + 2);
    const auto name = std::to_string(*finished.bestStep);
    EXPECT_EQ(adapter(m_folder / "run"),
        tests::bytesOf(m_folder / "run"
            / fs::path("checkpoints/step-" + std::string(6 - name.size(), '0') + name)
            / "adapter_model.safetensors"));
}

TEST_F(TrainingRuns, everyScheduleAndTheAutomaticValuesWork)
{
    for (const auto schedule :
        {record::Schedule::TaskOnly, record::Schedule::AlignOnly, record::Schedule::Joint}) {
        record::RunSettings automatic = settings(0);
        automatic.objective.schedule = schedule;
        automatic.batch = {};
        automatic.run.maxSteps.reset();
        automatic.run.epochs = 8;
        automatic.run.evaluateEvery.reset();
        automatic.run.saveEvery.reset();
        automatic.run.watchEvery.reset();
        Events events;
        const fs::path run = m_folder / ("schedule" + std::to_string(static_cast<int>(schedule)));
        const RunFinished finished = tests::finishRun(automatic, run, events);
        ASSERT_EQ(finished.outcome, Outcome::Completed)
            << testing::PrintToString(finished.error.value_or(Error{}));
        EXPECT_GE(events.all<record::AlignmentSnapshot>().size(), 20U);
        EXPECT_GE(events.all<record::EvalResult>().size(), 8U);
        ASSERT_VALUE(const Json record, readJson(run / "run.json"));
        for (const char* field : {"evaluate_every", "save_every", "watch_every"})
            EXPECT_TRUE(record["settings"]["run"][field].is_number()) << field;
    }
}

} // namespace
} // namespace isogloss::train
