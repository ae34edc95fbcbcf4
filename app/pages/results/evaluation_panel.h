// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_evaluation.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::widgets {
class BarChart;
class Card;
class ChartFrame;
}

namespace isogloss::app {

class AnswersPanel;
class EvaluationController;
class Workbench;
struct TestedRun;

/// How a run does at its task, language by language, beside its base: scores with intervals grouped by what the run
/// had to do with each language, what is aligned but not better, and the answers; and testing it. UI thread.
class EvaluationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluationPanel(Workbench& workbench);

    /// A run of the workspace by its id; `look` is its place in the order of curves. Without an id (0) it cannot be
    /// tested.
    void setRun(qint64 run, const QString& folder, int look, bool isEnded);

    /// These runs, too, on the same texts, until another run is set.
    void testAlso(const QList<TestedRun>& others);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTest();
    QWidget* makeScores();
    void showTest();
    void showEvaluation();
    void fillSets();
    void tellTest();
    void showScores();
    void fitChart();
    QString cautionText(const RunEvaluation& evaluation) const;
    void evaluate();

    Workbench& m_workbench;
    EvaluationController* m_controller;
    qint64 m_run = 0;
    int m_others = 0; ///< runs that are tested behind it
    QString m_folder;
    int m_look = 0;
    bool m_isEnded = false;
    widgets::Card* m_test;
    QComboBox* m_set;
    QComboBox* m_most;
    QCheckBox* m_withBase;
    QPushButton* m_evaluate;
    QPushButton* m_stop;
    QLabel* m_testWords;
    QLabel* m_problem;
    QWidget* m_results;
    QComboBox* m_kind;
    QLabel* m_finding;
    QLabel* m_caution;
    widgets::BarChart* m_chart;
    widgets::ChartFrame* m_frame;
    AnswersPanel* m_answers;
};

} // namespace isogloss::app
