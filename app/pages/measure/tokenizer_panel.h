// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QComboBox;
class QLabel;
class QTableWidget;

namespace isogloss::widgets {
class BarChart;
class ChartFrame;
}

namespace isogloss::app {

struct TokenizerReport;

/// How evenly the model's tokenizer treats the languages of a text, before any training.
class TokenizerPanel : public QFrame
{
    Q_OBJECT
public:
    TokenizerPanel();

    using Name = std::function<QString(const QString&)>;
    /// `pivot` is the language that the others are compared with.
    void showReport(const TokenizerReport& report, const Name& nameOf, const QString& pivot, const QString& text,
        double operationsPerSecond);
    void showProblem(const QString& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    void styleTable();
    void fillTable(const TokenizerReport& report, const Name& nameOf, double operationsPerSecond);
    QString finding(const TokenizerReport& report, const Name& nameOf, const QString& pivot, const QString& text) const;

    QLabel* m_finding;
    QLabel* m_words;
    QLabel* m_problem;
    widgets::BarChart* m_chart;
    widgets::ChartFrame* m_frame;
    QTableWidget* m_table;
};

} // namespace isogloss::app
