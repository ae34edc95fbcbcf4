// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

class LanguageNames;
struct RunCurves;

/// A run over its steps: losses beside chance, what is forgotten, how the two objectives get on, learning rate and
/// gradients. What a run does not have takes no room. Takes values.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    /// Without names the languages are called by their keys.
    explicit ProgressPanel(const LanguageNames* languages);

    void show(const RunCurves& curves);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Plot
    {
        widgets::LineChart* chart;
        widgets::ChartFrame* frame;
    };

    Plot addPlot(const QString& explains, const QString& title, const QString& vertical);
    void showLosses(const RunCurves& curves);
    void showForgetting(const RunCurves& curves);

    const LanguageNames* m_languages;
    QBoxLayout* m_columns;
    QBoxLayout* m_left;
    QBoxLayout* m_right;
    Plot m_losses;
    Plot m_forgetting;
    Plot m_found;
    Plot m_conflict;
    Plot m_gradients;
    Plot m_rate;
    QLabel* m_smoothing;
    QLabel* m_forgotten; ///< in words
    QLabel* m_warning; ///< of what is forgotten beyond its interval
};

} // namespace isogloss::app
