// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/measured_content.h"
#include "widgets/charts/line_series.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QTableWidget;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

class CheckedMenu;

/// How alike languages are at each layer: the finding in words, what speaks against it, and the lines of the
/// pairs that are switched on, with what they are read against.
class MeasurePlot : public QFrame
{
    Q_OBJECT
public:
    MeasurePlot();

    void showContent(const MeasuredContent& content);
    /// Above the plot, while it is not done; "" takes it away.
    void setNote(const QString& note);

private:
    void fillMenus();
    void draw();
    void drawLines();
    QList<SurveyedPair> shownPairs() const;
    QList<widgets::LineSeries> pairLines() const;
    void addControls(QList<widgets::LineSeries>& lines) const;
    QList<widgets::ReferenceLine> references() const;
    void fillTable();

    MeasuredContent m_content;
    QLabel* m_finding;
    QLabel* m_subtitle;
    QLabel* m_note;
    QLabel* m_change; ///< what the adapter did
    QLabel* m_warnings;
    QComboBox* m_view;
    CheckedMenu* m_pairs;
    CheckedMenu* m_against;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
    QTableWidget* m_table; ///< the same in numbers
};

} // namespace isogloss::app
