// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_comparison.h"

#include <QScrollArea>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

class DifferencesView;
class LanguageNames;

/// Several runs over each other: their losses and one watched pair at the trained layer, each run in its own
/// colour; and what differs between their settings. Takes values. UI thread.
class ComparePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit ComparePanel(const LanguageNames& languages);

    void show(const QList<ComparedRun>& runs);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Plot
    {
        widgets::LineChart* chart;
        widgets::ChartFrame* frame;
        QLabel* below;
    };

    Plot addPlot(const QString& title, const QString& vertical);
    void showLoss(const Plot& plot, QList<QPointF> RunCurves::*curve);
    void fillPairs();
    void showPair();
    QString pairName(const WatchedPair& pair) const;

    const LanguageNames& m_languages;
    QList<ComparedRun> m_runs;
    QList<WatchedPair> m_pairs; ///< as the choice has them
    QLabel* m_title;
    QBoxLayout* m_columns;
    Plot m_task;
    Plot m_align;
    Plot m_found;
    QComboBox* m_choice;
    DifferencesView* m_differences;
};

} // namespace isogloss::app
