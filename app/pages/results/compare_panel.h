// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_comparison.h"
#include "core/report/seed_comparison.h"

#include <QScrollArea>
#include <vector>

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
class SeedsView;

/// Several runs over each other: their losses and one watched pair at the trained layer, each run in its own
/// colour; and what differs between their settings. Takes values. UI thread.
class ComparePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit ComparePanel(const LanguageNames& languages);

    void show(const QList<ComparedRun>& runs);
    /// The same runs as conditions over seeds, as soon as they were read.
    void showSeeds(const std::vector<report::ComparedMeasure>& measures);
    /// What went wrong with them, or with what a person asked for.
    void tell(const QString& words);
    /// Lays a run of another program over those that are shown.
    void addForeign(const ComparedRun& run);

Q_SIGNALS:
    void measureAgainRequested();
    void testAlikeRequested();
    /// A file or folder was chosen.
    void foreignRequested(const QString& path);
    /// Everything for a paper is to be written into this folder.
    void reportRequested(const QString& folder);

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
    void showAll();

    const LanguageNames& m_languages;
    QList<ComparedRun> m_runs; ///< with those of other programs
    QList<ComparedRun> m_own;
    QList<ComparedRun> m_foreign;
    QList<WatchedPair> m_pairs; ///< as the choice has them
    QLabel* m_title;
    QBoxLayout* m_columns;
    Plot m_task;
    Plot m_align;
    Plot m_validation;
    Plot m_found;
    QComboBox* m_choice;
    DifferencesView* m_differences;
    SeedsView* m_seeds;
    QLabel* m_words;
};

} // namespace isogloss::app
