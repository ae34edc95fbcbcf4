// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_listener.h"

#include "core/store/analysis.h"
#include "core/store/run_totals.h"
#include "core/store/runs.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds Pause{250};

} // namespace

struct RunListener::Stored
{
    WorkspaceFolder workspace;
    fs::path folder;
    std::optional<ExperimentId> experiment;
    EventIndex* index;
    RunRow run;
    bool isResumed = false;
    std::optional<Error> error; ///< the first; nothing is stored after it

    Result<void> take(Database& database, const std::vector<record::RunEvent>& events);
    Result<void> take(Database& database, const record::RunEvent& event);
};

Result<void> RunListener::Stored::take(Database& database, const record::RunEvent& event)
{
    if (const auto* const started = std::get_if<record::RunStarted>(&event)) {
        ISOGLOSS_TRY(run, enterRun(database, workspace, folder, experiment));
        isResumed = started->resumedFromStep > 0;
        if (index != nullptr)
            index->follow(run.id, folder / "events.jsonl");
    }
    if (run.id.value == 0) // it failed before it began
        return {};
    takeEvent(event, run);
    if (const auto* const snapshot = std::get_if<record::AlignmentSnapshot>(&event))
        ISOGLOSS_CHECK(addSnapshot(database, run.id, *snapshot));
    if (!std::holds_alternative<record::RunFinished>(event))
        return {};
    if (index != nullptr)
        index->unfollow(run.id);
    if (!isResumed)
        return enterResults(database, workspace, run);
    ISOGLOSS_CHECK(importRun(database, workspace, folder)); // with what came before it was resumed
    return {};
}

Result<void> RunListener::Stored::take(Database& database, const std::vector<record::RunEvent>& events)
{
    if (error)
        return {};
    for (const record::RunEvent& event : events)
        ISOGLOSS_CHECK(take(database, event));
    const bool isOver = std::holds_alternative<record::RunFinished>(events.back());
    return isOver || run.id.value == 0 ? Result<void>() : updateRow(database, run);
}

RunListener::RunListener(
    Workspace& workspace, fs::path folder, std::optional<ExperimentId> experiment, EventIndex* index)
    : m_workspace(workspace)
    , m_stored(std::make_shared<Stored>(
          Stored{workspace.folder(), std::move(folder), experiment, index, {}, false, {}}))
{
}

void RunListener::operator()(const record::RunEvent& event)
{
    m_waiting.push_back(event);
    const auto now = std::chrono::steady_clock::now();
    if (std::holds_alternative<record::StepMetrics>(event) && now - m_lastPost < Pause)
        return;
    m_lastPost = now;
    m_workspace.write(
        [stored = m_stored, events = std::exchange(m_waiting, {})](Database& database) -> Result<void> {
            const RunRow before = stored->run;
            auto result = stored->take(database, events);
            if (!result.has_value()) {
                stored->run = before;
                stored->error = result.error();
            }
            return result;
        });
}

Result<std::optional<RunId>> RunListener::finish()
{
    return m_workspace
        .read([stored = m_stored](const Database&) -> Result<std::optional<RunId>> {
            if (stored->error)
                return *stored->error;
            return stored->run.id.value != 0 ? std::optional(stored->run.id) : std::nullopt;
        })
        .get();
}

} // namespace isogloss::store
