// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comparisons.h"

#include "core/base/platform.h"
#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/store/rows/run_row.h"

namespace isogloss::store {

namespace {

Result<std::optional<RunRow>> finishedRun(const Database& database, ExperimentId experiment)
{
    return findRow<RunRow>(
        database, "WHERE experiment = ?1 AND state = ?2 ORDER BY id DESC", experiment, RunState::Completed);
}

Result<bool> isThere(const Database& database, ExperimentId experiment)
{
    ISOGLOSS_TRY(const auto run, finishedRun(database, experiment));
    ISOGLOSS_TRY(const auto entry,
        findRow<QueueRow>(database, "WHERE experiment = ?1 AND state IN (?2, ?3)", experiment, QueueState::Waiting,
            QueueState::Running));
    return run || entry;
}

} // namespace

Result<QueuedComparison> queueComparison(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, record::SetKind kind, const std::vector<record::SetMember>& members)
{
    QueuedComparison queued;
    ISOGLOSS_TRY(queued.name, freeName<ComparisonRow>(database, name));
    ISOGLOSS_TRY(queued.id,
        insertRow(database, ComparisonRow{{}, queued.name, std::string(record::nameOf(kind)), platform::utcNow()}));
    std::int64_t position = 0;
    for (const record::SetMember& member : members) {
        ISOGLOSS_TRY(const auto experiment,
            experimentOf(database, workspace,
                queued.name + "-" + member.condition + "-seed-" + std::to_string(member.seed), member.settings));
        ISOGLOSS_CHECK(insertRow(database,
            ComparisonMemberRow{{}, queued.id, experiment, position++, member.condition,
                static_cast<std::int64_t>(member.seed)}));
        ISOGLOSS_TRY(const bool there, isThere(database, experiment));
        if (there) {
            ++queued.alreadyThere;
            continue;
        }
        ISOGLOSS_TRY(const QueueId entry, enqueue(database, workspace, experiment));
        queued.queued.push_back(entry);
    }
    return queued;
}

Result<std::vector<ComparedMember>> membersOf(
    const Database& database, const WorkspaceFolder& workspace, ComparisonId comparison)
{
    ISOGLOSS_TRY(const auto rows,
        selectRows<ComparisonMemberRow>(database, "WHERE comparison = ?1 ORDER BY position", comparison));
    std::vector<ComparedMember> members;
    for (const ComparisonMemberRow& row : rows) {
        ComparedMember& member = members.emplace_back();
        member.condition = row.condition;
        member.seed = row.seed;
        ISOGLOSS_TRY(const auto run, finishedRun(database, row.experiment));
        if (run)
            member.folder = workspace.resolved(run->folder);
    }
    return members;
}

Result<std::vector<ComparisonRow>> comparisons(const Database& database)
{
    return selectRows<ComparisonRow>(database, "ORDER BY id DESC");
}

Result<std::optional<ComparisonRow>> comparisonNamed(const Database& database, const std::string& name)
{
    return findRow<ComparisonRow>(database, "WHERE name = ?1", name);
}

} // namespace isogloss::store
