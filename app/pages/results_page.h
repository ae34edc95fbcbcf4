// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/run_conditions.h"

#include <QWidget>
#include <utility>

class QLabel;
class QStackedWidget;

namespace isogloss::app {

class CheckpointsPanel;
class ComparePanel;
class EvaluationPanel;
class ReportWriter;
class RunCommands;
class RunLibrary;
class RunListPanel;
class RunNotes;
class RunPage;
class RunReader;
class Workbench;
struct ListedSet;

/// The runs of the workspace, newest first, beside the chosen one, or several of them over each other; the one
/// under way grows as it goes. UI thread.
class ResultsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ResultsPage(Workbench& workbench);

    void showRun(const QString& folder);

private:
    using KnownCheckpoints = std::pair<qsizetype, bool>; ///< how many were told of, and whether the run is over

    void showChosen(const QStringList& folders);
    void showOne(const QString& folder);
    void compare(const QStringList& folders, const eval::NamedRuns& named = {});
    void compareSet(const ListedSet& set);
    void readCheckpoints();
    void keepCheckpoint(qint64 step);
    void compareOverSeeds(bool measuresAgain);
    void testAlike();
    void addForeign(const QString& path);
    void writeReport(const QStringList& runs, const eval::NamedRuns& named, const QString& folder);
    QList<qint64> stepsOfCompared() const;
    void takeList();
    void showLive();
    void readSettings();
    void offerCommands();
    void showEvaluation();

    Workbench& m_workbench;
    RunLibrary* m_library;
    RunReader* m_reader;
    ReportWriter* m_reports;
    RunListPanel* m_list;
    QStackedWidget* m_right;
    QWidget* m_empty;
    RunPage* m_run;
    RunCommands* m_commands;
    RunNotes* m_notes;
    CheckpointsPanel* m_checkpoints;
    EvaluationPanel* m_evaluation;
    ComparePanel* m_compare;
    QString m_chosen; ///< folder of the run that is shown
    KnownCheckpoints m_knownCheckpoints; ///< of the live run, when they were read
    QStringList m_compared; ///< folders of the runs that are compared
    eval::NamedRuns m_named; ///< the same by condition, where they are a set that was queued
    QList<qint64> m_comparedSteps; ///< that each had done when it was read
};

} // namespace isogloss::app
