// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/seed_comparison.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::widgets {
class BarChart;
class ChartFrame;
}

namespace isogloss::app {

class DifferencesView;
class LanguageNames;

/// Runs as conditions over seeds: one measure as dots with every seed, and all of them as a table that says what was
/// shown and what cannot be compared. Takes values.
class SeedsView : public QWidget
{
    Q_OBJECT
public:
    explicit SeedsView(const LanguageNames& languages);

    void show(const std::vector<report::ComparedMeasure>& measures);
    /// Why there is nothing to show; "" clears.
    void tell(const QString& words);

Q_SIGNALS:
    /// A person wants numbers on a common set.
    void measureAgainRequested();
    /// The same of answers: the runs are to be tested on the same texts.
    void testAlikeRequested();

private:
    void fill();
    void showMeasure();

    const LanguageNames& m_languages;
    std::vector<report::ComparedMeasure> m_measures;
    QComboBox* m_choice;
    widgets::BarChart* m_dots;
    widgets::ChartFrame* m_frame;
    QLabel* m_words;
    QPushButton* m_again; ///< where numbers cannot be compared
    QPushButton* m_test; ///< the same of answers
    DifferencesView* m_table;
};

} // namespace isogloss::app
