// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_words.h"
#include "app/models/measured_pair.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QTableWidget;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

/// How alike two languages are at each layer: the finding in words, what speaks against it, and the lines.
class MeasurePlot : public QFrame
{
    Q_OBJECT
public:
    MeasurePlot();

    /// `base` is empty where no adapter is measured; `curve` is the name of what is.
    void showPair(
        const MeasuredPair& pair, const MeasuredPair& base, const MeasureNames& names, const QString& curve);
    /// Above the plot, while it is not done; "" takes it away.
    void setNote(const QString& note);

private:
    void draw();
    void drawRetrieval();
    void drawCosine();
    void fillTable();

    QLabel* m_finding;
    QLabel* m_subtitle;
    QLabel* m_note;
    QLabel* m_change; ///< what the adapter did
    QLabel* m_warnings;
    QComboBox* m_view;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
    QTableWidget* m_table; ///< the same in numbers
    MeasuredPair m_pair;
    MeasuredPair m_base;
    QString m_curve;
};

} // namespace isogloss::app
