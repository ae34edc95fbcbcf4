// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace isogloss::store {
struct RunRow;
}

namespace isogloss::app {

class RunCommands;
class RunPage;
class Workbench;

/// The runs of the workspace, newest first, and the chosen one; the one under way grows as it goes.
class ResultsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ResultsPage(Workbench& workbench);

    void showRun(const QString& folder);

private:
    void readRuns();
    void fillList(const std::vector<store::RunRow>& runs);
    void choose();
    void showLive();
    void readSettings();
    void offerCommands();

    Workbench& m_workbench;
    QListWidget* m_list;
    QStackedWidget* m_right;
    RunPage* m_run;
    RunCommands* m_commands;
    QString m_chosen; ///< folder of the run that is shown
};

} // namespace isogloss::app
