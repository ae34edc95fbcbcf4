// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_list.h"

#include "core/base/json.h"
#include "core/store/comparisons.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/run_words.h"
#include "core/store/workspace_folder.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

using store::RunState;

/// From its settings; where the workspace does not have them, from whether it aligned.
RunKind kindOf(const store::RunRow& run, const std::map<store::ExperimentId, std::string>& settings)
{
    const auto found = run.experiment ? settings.find(*run.experiment) : settings.end();
    if (found == settings.end())
        return run.alignLayer > 0 ? RunKind::Both : RunKind::Teaches;
    const Json json = Json::parse(found->second, nullptr, false);
    const std::string schedule = json.is_object()
        ? json.value(Json::json_pointer("/objective/schedule"), std::string("alternate"))
        : std::string();
    return schedule == "task_only" ? RunKind::Teaches : schedule == "align_only" ? RunKind::Aligns : RunKind::Both;
}

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace

QStringList ListedSet::folders() const
{
    QStringList all;
    for (const auto& [condition, runs] : conditions)
        all.append(runs);
    return all;
}

Result<QList<ListedSet>> readRunSets(const store::Database& database, const store::WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(const auto rows, store::comparisons(database));
    QList<ListedSet> sets;
    for (const store::ComparisonRow& row : rows) {
        ISOGLOSS_TRY(const auto members, store::membersOf(database, workspace, row.id));
        ListedSet set;
        set.name = QString::fromStdString(row.name);
        set.members = static_cast<int>(members.size());
        for (const store::ComparedMember& member : members) {
            const QString condition = QString::fromStdString(member.condition);
            auto known = std::find_if(set.conditions.begin(), set.conditions.end(),
                [&condition](const auto& each) { return each.first == condition; });
            if (known == set.conditions.end())
                known = set.conditions.insert(known, {condition, {}});
            if (member.folder.empty())
                continue;
            known->second.append(QString::fromStdString(member.folder.string()));
            ++set.done;
        }
        set.conditions.removeIf([](const auto& condition) { return condition.second.isEmpty(); });
        if (set.done > 0)
            sets.append(set);
    }
    return sets;
}

Result<QList<ListedRun>> readRunList(const store::Database& database, const store::WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(const auto rows, store::selectRows<store::RunRow>(database, "ORDER BY id DESC"));
    ISOGLOSS_TRY(const auto experiments, store::allRows<store::ExperimentRow>(database));
    ISOGLOSS_TRY(const auto words, store::runWords(database));
    std::map<store::ExperimentId, std::string> settings;
    for (const store::ExperimentRow& row : experiments)
        settings[row.id] = row.settings;
    QList<ListedRun> runs;
    for (const store::RunRow& row : rows) {
        ListedRun run;
        run.id = row.id.value;
        run.name = QString::fromStdString(row.name);
        run.folder = QString::fromStdString(workspace.resolved(row.folder).string());
        run.state = row.state;
        run.kind = kindOf(row, settings);
        run.step = row.step;
        run.totalSteps = row.totalSteps;
        if (const auto written = words.find(row.id); written != words.end()) {
            run.tags = listOf(written->second.tags);
            run.note = QString::fromStdString(written->second.note);
        }
        runs.append(run);
    }
    return runs;
}

QString stateText(RunState state)
{
    switch (state) {
    case RunState::Running:
        return RunListModel::tr("running");
    case RunState::Completed:
        return RunListModel::tr("finished");
    case RunState::Stopped:
        return RunListModel::tr("stopped, kept");
    case RunState::Failed:
        return RunListModel::tr("failed");
    case RunState::Interrupted:
        return RunListModel::tr("interrupted");
    }
    return {};
}

QString kindText(RunKind kind)
{
    switch (kind) {
    case RunKind::Teaches:
        return RunListModel::tr("task only", "what a run is for");
    case RunKind::Aligns:
        return RunListModel::tr("alignment only", "what a run is for");
    case RunKind::Both:
        return RunListModel::tr("task and alignment", "what a run is for");
    }
    return {};
}

int lookOf(qint64 run)
{
    return static_cast<int>(run - 1);
}

void RunListModel::setRuns(const QList<ListedRun>& runs)
{
    const auto sameRuns = [&] {
        return std::equal(m_runs.begin(), m_runs.end(), runs.begin(), runs.end(),
            [](const ListedRun& a, const ListedRun& b) { return a.folder == b.folder; });
    };
    if (sameRuns()) { // the choice and the place in the list stay
        m_runs = runs;
        if (!m_runs.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_runs.size()) - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

const ListedRun* RunListModel::runAt(const QString& folder) const
{
    for (const ListedRun& run : m_runs)
        if (run.folder == folder)
            return &run;
    return nullptr;
}

void RunListModel::setSpark(const QString& folder, const QList<double>& values)
{
    m_sparks.insert(folder, values);
    for (int row = 0; row < m_runs.size(); ++row)
        if (m_runs[row].folder == folder)
            Q_EMIT dataChanged(index(row), index(row), {SparkRole});
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    const ListedRun& run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return run.name;
    case Qt::ToolTipRole:
        return run.note.isEmpty() ? run.name : tr("%1\n%2", "name of a run, its note").arg(run.name, run.note);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "name of a run, its state, what it is for")
            .arg(run.name, stateText(run.state), kindText(run.kind));
    case IdRole:
        return run.id;
    case FolderRole:
        return run.folder;
    case StateRole:
        return stateText(run.state);
    case TagsRole:
        return run.tags;
    case LookRole:
        return lookOf(run.id);
    case SparkRole:
        return QVariant::fromValue(m_sparks.value(run.folder));
    case ProblemRole:
        return run.state == RunState::Failed || run.state == RunState::Interrupted;
    default:
        return {};
    }
}

void RunFilter::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const auto* const model = qobject_cast<const RunListModel*>(sourceModel());
    if (model == nullptr)
        return true;
    const ListedRun& run = model->runs()[row];
    const QString text
        = QStringList{run.name, run.tags.join(u' '), run.note, stateText(run.state), kindText(run.kind)}.join(u'\n');
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace isogloss::app
