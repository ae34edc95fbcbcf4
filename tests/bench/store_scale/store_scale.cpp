// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"
#include "core/store/event_index.h"
#include "core/store/event_table.h"
#include "core/store/rows/run_row.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

/// A workspace of 1,000 datasets, 10,000 runs and 20 million event rows: made once, then timed.
namespace {

using namespace isogloss;
using namespace isogloss::store;

constexpr int Datasets = 1000;
constexpr int Runs = 10000;
constexpr int LongRun = 100000; ///< steps of the first run
constexpr int OtherRuns = 1990; ///< steps of each of the others

template <typename T>
T valueOf(Result<T> result)
{
    if (!result.has_value()) {
        const Error& error = result.error();
        std::fprintf(stderr, "%s %s\n", std::string(error.code.name).c_str(),
            std::string(error.argument("reason")).c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

Result<void> addRows(Database& database)
{
    DatasetCounts counts;
    counts.languages = {{"eng_Latn", 1000}, {"swh_Latn", 1000}};
    counts.pairs[{"eng_Latn", "swh_Latn"}] = 1000;
    for (int i = 0; i < Datasets; ++i) {
        record::DatasetCard card;
        card.id = "dataset-" + std::to_string(i);
        card.languages = {"eng_Latn", "swh_Latn"};
        ISOGLOSS_CHECK(addDataset(database, card, counts));
    }
    for (int i = 0; i < Runs; ++i) {
        RunRow run;
        run.name = "run-" + std::to_string(i);
        run.folder = "runs/" + run.name;
        run.state = RunState::Completed;
        run.step = run.totalSteps = i == 0 ? LongRun : OtherRuns;
        run.started = run.ended = run.added = "2026-11-21T08:14:09Z";
        run.device = "cpu";
        run.dtype = "f32";
        ISOGLOSS_CHECK(insertRow(database, run));
    }
    return {};
}

Result<void> addSteps(Database& database, int run)
{
    ISOGLOSS_TRY(EventWriter writer, EventWriter::create(database, RunId{run}));
    record::StepMetrics step;
    step.totalSteps = run == 1 ? LongRun : OtherRuns;
    for (step.step = 1; step.step <= step.totalSteps; ++step.step) {
        step.taskLoss = 1.0 / static_cast<double>(step.step);
        step.alignLoss = 3.4 - *step.taskLoss;
        step.learningRate = 5e-4;
        step.gradNorm = 0.7;
        step.tokens = 4096;
        step.seconds = 0.25;
        ISOGLOSS_CHECK(writer.add(step, {}));
    }
    return setIndexedFile(database, RunId{run}, {"run-" + std::to_string(run), 0, {}});
}

void make(const std::filesystem::path& root)
{
    valueOf(Workspace::create(root));
    Workspace workspace = valueOf(Workspace::open(root, Workspace::Mode::ReadWrite));
    valueOf(workspace.write(addRows).get());
    Database events = valueOf(openEventDatabase(workspace.folder().events()));
    constexpr int Together = 500; // runs in a transaction
    for (int first = 1; first <= Runs; first += Together)
        valueOf(events.transaction([&]() -> Result<void> {
            for (int run = first; run < first + Together; ++run)
                ISOGLOSS_CHECK(addSteps(events, run));
            return {};
        }));
}

/// The first time, and the median of nine more, in milliseconds.
void time(const char* what, const std::function<std::size_t()>& work)
{
    std::vector<double> times;
    std::size_t count = 0;
    for (int i = 0; i < 10; ++i) {
        const auto start = std::chrono::steady_clock::now();
        count = work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const double first = times.front();
    std::sort(times.begin() + 1, times.end());
    std::printf("%-28s %9zu  first %8.1f ms  then %8.1f ms\n", what, count, first, times[5]);
}

} // namespace

/// store_scale FOLDER: makes the workspace there unless it is there already.
int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    const std::filesystem::path root = arguments[1];
    if (!std::filesystem::exists(root / "workspace.db"))
        make(root);
    time("open, events too", [&] {
        const Workspace workspace = valueOf(Workspace::open(root, Workspace::Mode::ReadWrite));
        const EventIndex index = valueOf(EventIndex::open(workspace.folder().events()));
        return workspace.folder().root().string().size();
    });
    Workspace workspace = valueOf(Workspace::open(root, Workspace::Mode::ReadWrite));
    const EventIndex index = valueOf(EventIndex::open(workspace.folder().events()));
    time("list runs", [&] { return valueOf(workspace.read(allRows<RunRow>).get()).size(); });
    time("list datasets", [&] { return valueOf(workspace.read(allRows<DatasetRow>).get()).size(); });
    time("curve of one run", [&] { return valueOf(index.steps(RunId{1}).get()).size(); });
    time("curve of a short run", [&] { return valueOf(index.steps(RunId{7000}).get()).size(); });
    return 0;
}
