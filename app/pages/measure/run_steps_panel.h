// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_catalog.h"
#include "app/models/step_meetings.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

/// Where each sentence meets its translation over the steps of a run: of the sentences that the run watched, or of
/// the text that is looked at, with each checkpoint that it kept. A chosen sentence is drawn over all steps.
class RunStepsPanel : public QFrame
{
    Q_OBJECT
public:
    /// What can be followed of a run.
    enum class Sentences { Watched, OfText };

    RunStepsPanel();

    /// Runs of the measured model; `text` is the one that is looked at.
    void setRuns(const QList<MeasurableRun>& runs, const QString& text);
    void showFollowed(const FollowedSentences& followed);
    void showProblem(const QString& message);
    /// Nothing is followed, or no longer.
    void showNothing();

Q_SIGNALS:
    void followRequested(const QString& runFolder, isogloss::app::RunStepsPanel::Sentences which);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    void makeTable();
    void makeChart();
    void styleTable();
    void follow();
    void drawSentence();

    QLabel* m_none; ///< in place of everything where there are no runs
    QWidget* m_head;
    QComboBox* m_runs;
    QComboBox* m_which;
    QPushButton* m_follow;
    QLabel* m_problem;
    QLabel* m_finding;
    StepMeetings* m_meetings;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
