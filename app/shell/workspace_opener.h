// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/workspace_session.h"
#include "app/models/run_curves.h"

namespace isogloss::app {

/// Opens workspaces, and runs that lie outside of them, away from the window's thread. UI thread.
class WorkspaceOpener : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void open(const QString& folder);
    /// Makes an empty workspace first.
    void create(const QString& folder);
    /// The bundled sample, in a place of the program's own, which is made when it is not there.
    void openSample();
    static QString sampleFolder();
    void readRun(const QString& folder);

    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void opened(std::shared_ptr<isogloss::app::OpenedWorkspace> workspace);
    void failed(const QString& message);
    void runRead(const QString& name, const isogloss::app::RunCurves& curves);

private:
    using Opened = std::shared_ptr<OpenedWorkspace>;
    void begin(const QString& title, std::function<Result<Opened>()> work);

    JobController m_jobs;
    bool m_isBusy = false;
};

} // namespace isogloss::app
