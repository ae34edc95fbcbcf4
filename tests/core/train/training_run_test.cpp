// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/errors.h"
#include "core/train/errors.h"
#include "tests/core/train/limited_memory.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <numeric>

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

    /// A run whose boundaries and events may command it.
    struct Commanded
    {
        std::function<void(TrainingRun&, int boundary)> atBoundary{}; ///< boundaries count from 1
        std::function<void(TrainingRun&, const record::RunEvent&)> atEvent{};
    };
    RunFinished runCommanded(const record::RunSettings& from, const fs::path& folder, const Commanded& hooks)
    {
        std::atomic<TrainingRun*> running = nullptr;
        int boundaries = 0;
        RunRequest asked = request(from, folder);
        asked.atBoundary = [&] {
            running.wait(nullptr);
            ++boundaries;
            if (hooks.atBoundary)
                hooks.atBoundary(*running, boundaries);
        };
        asked.sinks.push_back([&](const record::RunEvent& event) {
            running.wait(nullptr);
            if (hooks.atEvent)
                hooks.atEvent(*running, event);
        });
        TrainingRun run(std::move(asked));
        running = &run;
        running.notify_all();
        return run.wait();
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
    const record::ForgettingSnapshot forgetting = m_events.all<record::ForgettingSnapshot>().front();
    EXPECT_EQ(forgetting.step, 0);
    for (const auto& [language, texts] : forgetting.texts) {
        EXPECT_EQ(texts.bits.size(), texts.characters.size());
        EXPECT_NEAR(std::accumulate(texts.bits.begin(), texts.bits.end(), 0.0),
            forgetting.bitsPerCharacter.at(language)
                * static_cast<double>(std::accumulate(texts.characters.begin(), texts.characters.end(), 0L)),
            1e-6);
    }
    EXPECT_EQ(forgetting.texts.size(), forgetting.bitsPerCharacter.size());
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
    const RunFinished finished
        = runCommanded(settings(6), m_folder / "run", {.atBoundary = [](TrainingRun& run, int boundary) {
              if (boundary == 8) // in the middle of step 4
                  run.stop();
          }});
    EXPECT_EQ(finished.outcome, Outcome::Stopped);
    EXPECT_EQ(finished.step, 3);
    EXPECT_FALSE(fs::exists(m_folder / "run" / fs::path("adapter")));
    ASSERT_EQ(tests::finishRun(settings(6), m_folder / "run", m_events, true).outcome, Outcome::Completed);
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "run"));
}

TEST_F(TrainingRuns, whatAStopCutShortIsDoneAgain)
{
    tests::finishRun(settings(6), m_folder / "whole", m_events);
    const auto stopAtStepSix = [](TrainingRun& run, const record::RunEvent& event) {
        const auto* const step = std::get_if<record::StepMetrics>(&event);
        if (step != nullptr && step->step == 6) // its measures are still to come
            run.stop();
    };
    const RunFinished finished = runCommanded(settings(6), m_folder / "run", {.atEvent = stopAtStepSix});
    EXPECT_EQ(finished.outcome, Outcome::Stopped);
    EXPECT_FALSE(fs::exists(m_folder / "run" / fs::path("checkpoints/step-000006")));
    ASSERT_EQ(tests::finishRun(settings(6), m_folder / "run", m_events, true).outcome, Outcome::Completed);
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "run"));
    EXPECT_EQ(tests::comparableEvents(m_folder / "whole"), tests::comparableEvents(m_folder / "run"));
}

TEST_F(TrainingRuns, stopsAndKeepsAfterTheStep)
{
    const RunFinished finished
        = runCommanded(settings(50), m_folder / "run", {.atBoundary = [](TrainingRun& run, int boundary) {
              if (boundary == 5) // in the middle of step 3
                  run.stopAndKeep();
          }});
    EXPECT_EQ(finished.outcome, Outcome::Stopped);
    EXPECT_EQ(finished.step, 3);
    EXPECT_TRUE(fs::exists(m_folder / "run" / fs::path("checkpoints/step-000003/manifest.json")));
    EXPECT_FALSE(adapter(m_folder / "run").empty());
}

TEST_F(TrainingRuns, pausesWithoutChangingTheResult)
{
    tests::finishRun(settings(4), m_folder / "whole", m_events);
    const Commanded hooks{.atBoundary =
                              [](TrainingRun& run, int boundary) {
                                  if (boundary == 3)
                                      run.pause();
                              },
        .atEvent =
            [](TrainingRun& run, const record::RunEvent& event) {
                const auto* const line = std::get_if<record::LogLine>(&event);
                if (line != nullptr && line->code == says::Paused)
                    run.unpause();
            }};
    EXPECT_EQ(runCommanded(settings(4), m_folder / "run", hooks).outcome, Outcome::Completed);
    EXPECT_TRUE(m_events.said(says::Continued));
    EXPECT_EQ(adapter(m_folder / "whole"), adapter(m_folder / "run"));
}

TEST_F(TrainingRuns, writesACheckpointWhenAskedAlsoWhilePaused)
{
    int pauses = 0;
    const Commanded hooks{.atBoundary =
                              [](TrainingRun& run, int boundary) {
                                  if (boundary == 1)
                                      run.checkpointNow();
                                  if (boundary == 5)
                                      run.pause();
                              },
        .atEvent =
            [&](TrainingRun& run, const record::RunEvent& event) {
                const auto* const line = std::get_if<record::LogLine>(&event);
                if (line == nullptr || line->code != says::Paused)
                    return;
                if (++pauses == 1) // finishes step 3, and pauses again
                    run.checkpointNow();
                else
                    run.unpause();
            }};
    record::RunSettings seldom = settings(6);
    seldom.run.saveEvery = 100;
    seldom.run.evaluateEvery = 100;
    ASSERT_EQ(runCommanded(seldom, m_folder / "run", hooks).outcome, Outcome::Completed);
    EXPECT_EQ(pauses, 2);
    std::vector<std::int64_t> saved;
    for (const auto& checkpoint : m_events.all<record::CheckpointSaved>())
        saved.push_back(checkpoint.step);
    EXPECT_EQ(saved, (std::vector<std::int64_t>{1, 3, 6}));
}

TEST_F(TrainingRuns, extendsAFinishedRun)
{
    const auto steady = [](int steps) {
        record::RunSettings settings = TrainingRuns::settings(steps);
        settings.optimizer.schedule = record::RateSchedule::Constant; // knows no last step
        settings.optimizer.warmupRatio = 0;
        return settings;
    };
    tests::finishRun(steady(12), m_folder / "whole", m_events);
    tests::finishRun(steady(8), m_folder / "first", m_events);
    record::RunSettings more = steady(12);
    more.run.continueFrom = (m_folder / "first").string();
    Events events;
    const RunFinished finished = tests::finishRun(more, m_folder / "second", events);
    ASSERT_EQ(finished.outcome, Outcome::Completed)
        << testing::PrintToString(finished.error.value_or(Error{}));
    EXPECT_EQ(events.all<record::RunStarted>().at(0).resumedFromStep, 8);
    EXPECT_EQ(events.all<record::StepMetrics>().size(), 4U);
    const fs::path last = "checkpoints/step-000012/adapter_model.safetensors";
    EXPECT_EQ(tests::bytesOf(m_folder / "second" / last), tests::bytesOf(m_folder / "whole" / last));
    EXPECT_EQ(adapter(m_folder / "second"), adapter(m_folder / "whole")); // the best step, in either run

    more.run.maxSteps = 8;
    EXPECT_EQ(
        tests::finishRun(more, m_folder / "third", events).error.value_or(Error{}).code, errors::NoStepsLeft);
    more.run.continueFrom = m_folder.path().string();
    EXPECT_EQ(tests::finishRun(more, m_folder / "fourth", events).outcome, Outcome::Failed);
    fs::remove_all(m_folder / "first" / fs::path("checkpoints"));
    more.run.continueFrom = (m_folder / "first").string();
    EXPECT_EQ(tests::finishRun(more, m_folder / "fifth", events).error.value_or(Error{}).code,
        errors::NothingToExtend);
}

TEST_F(TrainingRuns, startsFromAnAdapter)
{
    Events first;
    Events second;
    record::RunSettings from = settings(6);
    from.run.evaluateEvery = 6; // the last step is the best
    tests::finishRun(from, m_folder / "first", first);
    from.adapter.startFrom = (m_folder / "first" / fs::path("adapter")).string();
    ASSERT_EQ(tests::finishRun(from, m_folder / "second", second).outcome, Outcome::Completed);
    const auto before = first.all<record::AlignmentSnapshot>().back().rows;
    const auto after = second.all<record::AlignmentSnapshot>().front().rows;
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_DOUBLE_EQ(before[i].value, after[i].value) << i;
    from.adapter.rank = 3;
    EXPECT_EQ(tests::finishRun(from, m_folder / "third", second).error.value_or(Error{}).code,
        errors::AdapterShapeDiffers);
}

TEST_F(TrainingRuns, leavesOutAndCountsWhatIsTooLong)
{
    const fs::path longer = m_folder / "longer.jsonl";
    const std::string words(400, 'a');
    ASSERT_OK(writeFileAtomically(longer,
        tests::bytesOf(fs::path(settings(1).data.task[0].path))
            + toJsonLine({{"key", "long"}, {"group", ""}, {"language", "eng_Latn"}, {"part", "train"},
                {"task", "plain"}, {"input", words}, {"target", "abc"}, {"spans", Json::array()}})
            + "\n"));
    record::RunSettings some = settings(4);
    some.data.task[0].path = longer.string();
    some.data.maxLength = 64;
    ASSERT_EQ(tests::finishRun(some, m_folder / "run", m_events).outcome, Outcome::Completed);
    ASSERT_TRUE(m_events.said(says::RecordsTooLong));
    for (const auto& line : m_events.all<record::LogLine>())
        if (line.code == says::RecordsTooLong) {
            EXPECT_EQ(line.arguments.front().second, "1");
        }
}

TEST_F(TrainingRuns, goesOnInLessMemoryAndSaysSo)
{
    tests::LimitedMemory memory;
    record::RunSettings large = settings(3);
    large.batch.size = 40;
    large.objective.schedule = record::Schedule::TaskOnly;
    large.data.control.clear();
    tests::finishRun(large, m_folder / "ample", m_events);
    const std::int64_t peak = memory.peak();
    EXPECT_FALSE(m_events.said(says::BatchHalved));
    memory.setLimit(peak * 7 / 10);
    const RunFinished finished = tests::finishRun(large, m_folder / "scarce", m_events);
    ASSERT_EQ(finished.outcome, Outcome::Completed)
        << testing::PrintToString(finished.error.value_or(Error{}));
    EXPECT_TRUE(m_events.said(says::BatchHalved));
}

TEST_F(TrainingRuns, failsWithTheLastCheckpointWhenMemoryDoesNotSuffice)
{
    tests::LimitedMemory memory;
    const RunFinished finished
        = runCommanded(settings(9), m_folder / "run", {.atBoundary = [&](TrainingRun&, int boundary) {
              if (boundary == 7) // of step 4
                  memory.setLimit(2000);
          }});
    memory.setLimit(0);
    ASSERT_EQ(finished.outcome, Outcome::Failed);
    EXPECT_EQ(finished.error->code, errors::OutOfMemory);
    EXPECT_EQ(finished.step, 3);
    ASSERT_EQ(tests::finishRun(settings(9), m_folder / "run", m_events, true).outcome, Outcome::Completed);
    tests::finishRun(settings(9), m_folder / "whole", m_events);
    EXPECT_EQ(adapter(m_folder / "run"), adapter(m_folder / "whole"));
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
