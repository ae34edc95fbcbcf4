// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measured_pair.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

/// One way to write the sentences, measured.
struct MeasuredSpelling
{
    QString name; ///< "without tone marks"
    double changed = 0; ///< share of the sentences that it writes differently, 0..1
    MeasuredPair pair; ///< empty where it changes nothing
};

/// Variants of one's spelling: the same sentences written in other ways, side by side.
class SpellingPanel : public QFrame
{
    Q_OBJECT
public:
    SpellingPanel();

    /// Forgets what was measured.
    void reset(const QString& language, const QString& text);
    /// As written first.
    void showSpellings(const QList<MeasuredSpelling>& spellings);
    void showProblem(const QString& message);

Q_SIGNALS:
    void measureRequested();

private:
    QString finding(const QList<MeasuredSpelling>& spellings) const;

    QString m_language;
    QString m_text;
    QLabel* m_words;
    QPushButton* m_start;
    QLabel* m_problem;
    QLabel* m_finding;
    QLabel* m_unchanged;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
