// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTableView;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

class LanguageNames;
class MixTableModel;

/// Base, A, B and mixes side by side: by layer as lines, by language, sentence by sentence, and by what they wrote.
/// Says first when a mix is worse than both. Takes values. UI thread.
class ComparisonPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonPanel(const LanguageNames& names);

    /// `place` is of the mix that the finding speaks of; one that was made is called merged.
    void show(const MixComparison& comparison, double place, bool isMade);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Table
    {
        QTableView* view;
        MixTableModel* model;
        int tab;
    };

    QWidget* makeChart();
    Table makeTable(const QString& title, const QString& name, const QString& words, int lines);
    void showLines(const MixComparison& comparison, bool isMade, const QString& finding);
    void styleTables();

    const LanguageNames& m_names;
    QLabel* m_finding;
    QTabWidget* m_tabs;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
    Table m_languages;
    Table m_sentences;
    Table m_answers;
};

} // namespace isogloss::app
