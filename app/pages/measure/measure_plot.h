// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/checked_menu.h"
#include "app/pages/measure/measure_lines.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QTableWidget;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

/// How alike languages are at each layer: the finding in words, what speaks against it, and the lines of the
/// pairs and of other models that are switched on, with what they are read against.
class MeasurePlot : public QFrame
{
    Q_OBJECT
public:
    MeasurePlot();

    void showContent(const MeasuredContent& content);
    /// Above the plot, while it is not done; "" takes it away.
    void setNote(const QString& note);

Q_SIGNALS:
    /// By a click on the lines.
    void layerChosen(int layer);

private:
    void fillMenus();
    void draw();
    void drawLines();
    void fillTable();
    void showWords();
    QList<CheckedMenu::Entry> againstEntries() const;
    LineSwitches switches() const;
    QStringList notComparable(const LineSwitches& switches) const;

    MeasuredContent m_content;
    QLabel* m_finding;
    QLabel* m_second; ///< what was found on the second text, and whether the finding holds there
    QLabel* m_subtitle;
    QLabel* m_note;
    QLabel* m_change; ///< what the adapter did
    QLabel* m_warnings;
    QComboBox* m_view;
    CheckedMenu* m_pairs;
    CheckedMenu* m_against;
    CheckedMenu* m_others; ///< models and adapters
    QComboBox* m_depth; ///< layers, or relative depth
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
    QTableWidget* m_table; ///< the same in numbers
};

} // namespace isogloss::app
