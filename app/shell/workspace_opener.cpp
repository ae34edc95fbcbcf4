// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/workspace_opener.h"

#include "app/i18n/error_text.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace isogloss::app {

void WorkspaceOpener::open(const QString& folder)
{
    begin(tr("Opening"), [path = folder.toStdString()] { return openWorkspace(path); });
}

void WorkspaceOpener::create(const QString& folder)
{
    begin(tr("Opening"), [path = folder.toStdString()]() -> Result<Opened> {
        ISOGLOSS_CHECK(store::Workspace::create(path));
        return openWorkspace(path);
    });
}

void WorkspaceOpener::openSample()
{
    begin(tr("Opening the sample"), [path = sampleFolder().toStdString()] { return openSampleWorkspace(path); });
}

QString WorkspaceOpener::sampleFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/sample"_s;
}

void WorkspaceOpener::readRun(const QString& folder)
{
    m_jobs.start<RunCurves>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) { return readRunCurves(path); }, this,
        [this, name = folder.section(u'/', -1, -1, QString::SectionSkipEmpty)](const Result<RunCurves>& curves) {
            if (curves.has_value())
                Q_EMIT runRead(name, curves.value());
            else
                Q_EMIT failed(errorText(curves.error()));
        });
}

void WorkspaceOpener::begin(const QString& title, std::function<Result<Opened>()> work)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    Q_EMIT busyChanged(true);
    m_jobs.start<Opened>(
        JobController::Place::Files, title,
        [work = std::move(work)](std::stop_token, const ProgressSink&) { return work(); }, this,
        [this](Result<Opened> result) {
            m_isBusy = false;
            Q_EMIT busyChanged(false);
            if (result.has_value())
                Q_EMIT opened(std::move(result).value());
            else
                Q_EMIT failed(errorText(result.error()));
        });
}

} // namespace isogloss::app
