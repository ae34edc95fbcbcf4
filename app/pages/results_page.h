// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace isogloss::store {
struct RunRow;
}

namespace isogloss::app {

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
    QWidget* makeGoOn();
    void offerToGoOn();

    Workbench& m_workbench;
    QListWidget* m_list;
    QStackedWidget* m_right;
    RunPage* m_run;
    QWidget* m_goOn; ///< shown for a run that did not come to its end
    QLabel* m_goOnWords;
    QString m_chosen; ///< folder of the run that is shown
};

} // namespace isogloss::app
