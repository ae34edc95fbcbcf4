// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// How two adapters get on, by layer and part, as a map of one measure at a time. Takes values and asks for them.
/// UI thread.
class InterferencePanel : public QWidget
{
    Q_OBJECT
public:
    InterferencePanel();

    /// Of two that cannot be compared; the words say why. "" when they can.
    void setObstacle(const QString& words);
    /// What is shown is of others than those that are chosen now.
    void clear();
    void showProblem(const QString& words);
    void show(const std::vector<merge::ModuleComparison>& modules);

Q_SIGNALS:
    void compareRequested();

private:
    void draw();

    std::vector<merge::ModuleComparison> m_modules;
    QLabel* m_finding;
    QPushButton* m_compare;
    QComboBox* m_measure;
    QLabel* m_measureWords;
    widgets::HeatMap* m_map;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
