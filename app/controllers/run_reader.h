// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_comparison.h"
#include "core/base/result.h"
#include "core/eval/run_conditions.h"
#include "core/report/checkpoint_front.h"
#include "core/report/seed_comparison.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>

namespace isogloss::app {

class RunListModel;
class Workbench;

/// Reads what runs left in their folders, away from the window's thread. UI thread.
class RunReader : public QObject
{
    Q_OBJECT
public:
    explicit RunReader(Workbench& workbench, QObject* parent = nullptr);

    /// The curves of one run.
    void readCurves(const QString& folder, std::function<void(Result<RunCurves>)> done);
    /// Its frozen settings as JSON.
    void readSettings(const QString& folder, std::function<void(Result<std::string>)> done);
    /// Curves and settings of several, in their order; what cannot be read is left out. Names and looks are the
    /// list's.
    void readCompared(
        const RunListModel& list, const QStringList& folders, std::function<void(QList<ComparedRun>)> done);

    /// The same runs as conditions over seeds, by what they are named where they are; with `measuresAgain` their alignment is measured once more on sentences
    /// that all of them set aside.
    void readConditions(const QStringList& folders, const eval::NamedRuns& named, bool measuresAgain,
        std::function<void(Result<std::vector<report::ComparedMeasure>>)> done);
    /// The checkpoints that still lie in the folder.
    void readCheckpoints(const QString& folder, std::function<void(Result<std::vector<report::CheckpointPoint>>)> done);
    /// Copies the adapter of one into the workspace, and gives the name it got there.
    void keepCheckpoint(const QString& folder, qint64 step, std::function<void(Result<QString>)> done);
    /// Curves of a run of another program.
    void readForeign(const QString& path, std::function<void(Result<ComparedRun>)> done);

private:
    Workbench& m_workbench;
};

} // namespace isogloss::app
