// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_comparison.h"
#include "core/base/result.h"

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

private:
    Workbench& m_workbench;
};

} // namespace isogloss::app
