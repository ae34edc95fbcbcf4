// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/interference_map.h"
#include "core/merge/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::widgets {
class ChartFrame;
class HeatMap;
}

namespace isogloss::app {

/// How two adapters get on, and what a mix of them that was tried lost, by layer and part, as a map of one measure at
/// a time. Takes values and asks for them. UI thread.
class InterferencePanel : public QWidget
{
    Q_OBJECT
public:
    InterferencePanel();

    /// Why there are no two that can be compared; "" when there are.
    void setObstacle(const QString& words);
    /// What is shown is of others than those that are chosen now.
    void clear();
    void showProblem(const QString& words);
    void show(const std::vector<merge::ModuleComparison>& modules);
    /// Of the mix that was tried, which says the same of the two and what it lost.
    void showTried(const merge::MergeReport& report);

Q_SIGNALS:
    void compareRequested();

private:
    void showModules(std::vector<merge::ModuleReport> modules);
    void draw();

    std::vector<merge::ModuleReport> m_modules;
    QList<InterferenceMeasure> m_measures; ///< that can be chosen
    QString m_obstacle;
    QLabel* m_finding;
    QPushButton* m_compare;
    QComboBox* m_measure;
    QLabel* m_measureWords;
    widgets::HeatMap* m_map;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
