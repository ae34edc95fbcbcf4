// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/mixed_load.h"

#include "core/store/analysis.h"
#include "core/store/datasets.h"
#include "core/store/edit_steps.h"
#include "core/store/queue.h"
#include "core/store/removal.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"

#include <sstream>

namespace isogloss::store {

namespace {

std::string prefix(int client)
{
    return "client" + std::to_string(client) + "-";
}

Result<DatasetId> datasetOf(Database& database, int client)
{
    const std::string name = prefix(client) + "data";
    ISOGLOSS_TRY(const auto found, findRow<DatasetRow>(database, "WHERE name = ?1", name));
    if (found)
        return found->id;
    record::DatasetCard card;
    card.id = name;
    return addDataset(database, card, {});
}

Result<void> put(Database& database, const LoadStep& step)
{
    ISOGLOSS_TRY(auto row, findRow<ExperimentRow>(database, "WHERE name = ?1", step.name));
    if (row) {
        row->settings = step.value;
        return updateRow(database, *row);
    }
    ISOGLOSS_CHECK(insertRow(database, ExperimentRow{{}, step.name, step.value, "", ""}));
    return {};
}

Result<void> removeExperiment(Database& database, const LoadStep& step)
{
    ISOGLOSS_TRY(const auto row, findRow<ExperimentRow>(database, "WHERE name = ?1", step.name));
    return row ? removeRow(database, ExperimentRow::Table, row->id.value) : Result<void>();
}

Result<void> addRun(Database& database, const LoadStep& step)
{
    RunRow run;
    run.name = step.name;
    run.folder = "runs/" + step.name;
    run.state = RunState::Completed;
    ISOGLOSS_TRY(const RunId id, insertRow(database, run));
    record::AlignmentSnapshot snapshot;
    for (int i = 0; i < std::stoi(step.value); ++i)
        snapshot.rows.push_back({"retrieval", "eng_Latn", "swh_Latn", {i}, 0.5, {}, {}, 9, "signature"});
    return addSnapshot(database, id, snapshot);
}

Result<void> addToQueue(Database& database, int client, const LoadStep& step)
{
    const std::string name = prefix(client) + "queued";
    ISOGLOSS_CHECK(put(database, {"put", name, "{}"}));
    ISOGLOSS_TRY(const auto experiment, findRow<ExperimentRow>(database, "WHERE name = ?1", name));
    QueueRow row;
    row.experiment = experiment->id;
    row.folder = step.name;
    ISOGLOSS_CHECK(insertRow(database, row));
    return {};
}

Result<void> change(Database& database, int client, const LoadStep& step)
{
    if (step.kind == "put")
        return put(database, step);
    if (step.kind == "remove")
        return removeExperiment(database, step);
    if (step.kind == "run")
        return addRun(database, step);
    if (step.kind == "queue")
        return addToQueue(database, client, step);
    ISOGLOSS_TRY(const DatasetId dataset, datasetOf(database, client));
    if (step.kind == "edit") {
        ISOGLOSS_CHECK(addEditStep(database, EditStepRow{{}, dataset, 0, step.value, 0, 0, false, ""}));
    } else {
        ISOGLOSS_CHECK(undoEditStep(database, dataset));
    }
    return {};
}

std::size_t inForce(const std::string& edits)
{
    return static_cast<std::size_t>(
        std::count_if(edits.begin(), edits.end(), [](char c) { return c >= 'a'; }));
}

} // namespace

std::string textOf(const LoadStep& step)
{
    return step.kind + " " + step.name + " " + step.value;
}

LoadStep stepOf(const std::string& text)
{
    LoadStep step;
    std::istringstream(text) >> step.kind >> step.name >> step.value;
    return step;
}

void LoadState::apply(const LoadStep& step)
{
    if (step.kind == "put")
        experiments[step.name] = step.value;
    else if (step.kind == "remove")
        experiments.erase(step.name);
    else if (step.kind == "run")
        runs[step.name] = std::stoi(step.value);
    else if (step.kind == "queue")
        ++queued;
    else if (step.kind == "edit")
        edits = edits.substr(0, inForce(edits)) + step.value;
    else if (step.kind == "undo" && inForce(edits) > 0)
        edits[inForce(edits) - 1] = static_cast<char>(edits[inForce(edits) - 1] - 'a' + 'A');
}

LoadStep drawStep(Rng& rng, int client, const LoadState& state)
{
    const std::string own = prefix(client);
    const std::string fresh = std::to_string(rng.next());
    switch (rng.below(12)) {
    case 0:
        return {"backup", "-", "-"};
    case 1:
        return {"queue", own + fresh, "-"};
    case 2:
    case 3:
        return {"undo", "-", "-"};
    case 4:
    case 5:
    case 6:
        return {"edit", "-", std::string(1, static_cast<char>('a' + rng.below(26)))};
    case 7:
        return {"run", own + fresh, std::to_string(1 + rng.below(60))};
    case 8:
        if (!state.experiments.empty())
            return {"remove", state.experiments.begin()->first, "-"};
        [[fallthrough]];
    default:
        return {
            "put", own + "e" + std::to_string(rng.below(20)), std::string(1 + rng.below(9000), 'v') + fresh};
    }
}

Result<void> perform(Workspace& workspace, int client, const LoadStep& step)
{
    if (step.kind == "backup") {
        ISOGLOSS_CHECK(workspace.backUp().get());
        return {};
    }
    return workspace.write([&](Database& database) { return change(database, client, step); }).get();
}

Result<LoadState> readState(const Database& database, int client)
{
    LoadState state;
    const std::string own = prefix(client);
    ISOGLOSS_TRY(
        const auto experiments, selectRows<ExperimentRow>(database, "WHERE name LIKE ?1 || 'e%'", own));
    for (const ExperimentRow& row : experiments)
        state.experiments[row.name] = row.settings;
    ISOGLOSS_TRY(const auto runs, selectRows<RunRow>(database, "WHERE name LIKE ?1 || '%'", own));
    for (const RunRow& row : runs) {
        ISOGLOSS_TRY(const auto analysis, analysisOf(database, row.id));
        state.runs[row.name] = static_cast<int>(analysis.size());
    }
    ISOGLOSS_TRY(const auto queue, selectRows<QueueRow>(database, "WHERE folder LIKE ?1 || '%'", own));
    state.queued = static_cast<int>(queue.size());
    ISOGLOSS_TRY(const auto dataset, findRow<DatasetRow>(database, "WHERE name = ?1", own + "data"));
    if (!dataset)
        return state;
    ISOGLOSS_TRY(const auto edits, editSteps(database, dataset->id));
    for (const EditStepRow& edit : edits)
        state.edits += edit.isUndone ? static_cast<char>(edit.step.front() - 'a' + 'A') : edit.step.front();
    return state;
}

} // namespace isogloss::store
