// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/end_notices.h"

#include "app/controllers/workbench.h"
#include "app/models/run_outcome.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace isogloss::app {

EndNotices::EndNotices(QWidget& window, Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    RunController& runs = workbench.runs();
    connect(&runs, &RunController::runFinished, this, [this, &workbench](const QString& folder) {
        const auto& live = workbench.runs().live();
        if (!live)
            return;
        const RunCurves& curves = live->reader.curves();
        tell(folder.section(u'/', -1), outcomeText(curves, &workbench.languages()),
            static_cast<qint64>(curves.seconds));
    });
    connect(&workbench.jobs(), &JobController::jobEnded, this,
        [this, &runs](JobKey job, const QString& title, const QString& words, qint64 seconds) {
            if (job != runs.lastJob()) // its runs tell for themselves
                tell(title, words, seconds);
        });
}

void EndNotices::tell(const QString& title, const QString& words, qint64 seconds)
{
    if (seconds < LeastSeconds || m_window.isActiveWindow())
        return;
    QApplication::alert(&m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT lastingNotice(title, words);
        return;
    }
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &EndNotices::detailsRequested);
    }
    m_tray->show();
    m_tray->showMessage(title, words, QApplication::windowIcon());
}

} // namespace isogloss::app
