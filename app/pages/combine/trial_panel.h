// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace isogloss::app {

class ComparisonPanel;
class Workbench;

/// Mixes that are tried before one is made: begun, timed, stopped, and shown beside what they are made from.
/// UI thread.
class TrialPanel : public QWidget
{
    Q_OBJECT
public:
    TrialPanel(Workbench& workbench, MergeController& merges);

    /// Three places of the slider, one of them the chosen one unless that is the base, A or B itself. Without B:
    /// how much of A.
    static QList<double> placesAround(double place, bool isAlone);

    void setPossible(bool isPossible);
    /// `place` is the one that a person chose; the others are to compare with.
    void start(const QList<MixTrial>& trials, const merge::TestSet& tests, double place);
    /// What is shown, or computed, is of others than those that are chosen now.
    void clear();

Q_SIGNALS:
    void tryRequested();
    /// What became of the mix that a person chose.
    void tried(const isogloss::merge::MergeReport& report);

private:
    QString measuringWords() const;
    void showTime();
    void end(const Result<MixComparison>& comparison, double place);

    Workbench& m_workbench;
    MergeController& m_merges;
    bool m_isPossible = false;
    bool m_isRunning = false;
    bool m_isAlone = false; ///< what is tried is A without B
    int m_asked = 0; ///< trials so far; an older one's answer is not shown
    QLabel* m_state;
    QPushButton* m_try;
    QPushButton* m_stop;
    ComparisonPanel* m_comparison;
};

} // namespace isogloss::app
