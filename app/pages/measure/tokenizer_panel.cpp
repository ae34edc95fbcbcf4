// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/tokenizer_panel.h"

#include "app/controllers/measure_tasks.h"
#include "app/dialogs/export_dialog.h"
#include "app/dialogs/table_export.h"
#include "app/help/explanations.h"
#include "app/shell/job_line.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

using quality::per;

constexpr int LeastChartHeight = 160;
constexpr int RowHeight = 30;
constexpr double Dear = 1.5; // tokens for one of the pivot's, from which on a language is said to pay

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString percent(double share)
{
    return TokenizerPanel::tr("%1 %").arg(number(100 * share, share > 0 && share < 0.1 ? 1 : 0));
}

} // namespace

TokenizerPanel::TokenizerPanel()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_words(makeLabel({}, TextRole::Muted))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_chart(new widgets::BarChart(widgets::BarChart::Style::Bars))
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
    , m_table(new QTableWidget)
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"tokenizer-fairness"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    for (QLabel* const label : {m_finding, m_words, m_problem})
        layout->addWidget(label);
    layout->addWidget(m_frame);
    offerExport(*m_frame);
    m_chart->setNames(tr("language"), tr("pieces for one of the pivot's"));
    widgets::setUpForReading(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("Pieces by language"));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(m_table);
    layout->addWidget(saveTableButton(*m_table, [this] { return m_finding->text(); }), 0, Qt::AlignLeft);
    m_problem->hide();
}

void TokenizerPanel::showReport(const TokenizerReport& report, const Name& nameOf, const QString& pivot,
    const QString& text, double operationsPerSecond)
{
    m_problem->hide();
    const QString words = finding(report, nameOf, pivot, text);
    m_finding->setText(words);
    m_frame->setTitle(words);
    m_words->setText(tr("Pieces (tokens) into which the model's tokenizer cuts the same sentences. A sentence counts as "
                        "cut when it has more than %1. Training time is for 1,000 sentences read once, as this "
                        "computer measured last.")
                         .arg(QLocale().toString(static_cast<qlonglong>(report.maxLength))));
    QList<widgets::BarCategory> rows;
    widgets::BarSeries bars{tr("pieces"), {}};
    for (const quality::LanguageTokens& row : report.rows) {
        rows.append({nameOf(QString::fromStdString(row.language))});
        bars.values.append(row.toPivot.value_or(NAN));
    }
    m_chart->setMinimumHeight(std::max(LeastChartHeight, static_cast<int>(rows.size() + 2) * RowHeight));
    m_chart->setBars(rows, {bars}, {{tr("as many"), 1}});
    m_chart->setSummary(words);
    fillTable(report, nameOf, operationsPerSecond);
}

void TokenizerPanel::fillTable(const TokenizerReport& report, const Name& nameOf, double operationsPerSecond)
{
    const QStringList header{tr("language"), tr("per word"), tr("per letter"), tr("per sentence"), tr("bytes"),
        tr("unknown"), tr("cut"), tr("training")};
    m_table->setColumnCount(static_cast<int>(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(static_cast<int>(report.rows.size()));
    for (int line = 0; line < m_table->rowCount(); ++line) {
        const quality::LanguageTokens& row = report.rows[static_cast<std::size_t>(line)];
        const double perSentence = per(row.tokens, row.sentences);
        const double seconds = 1000 * perSentence * report.operationsPerToken / operationsPerSecond;
        const QStringList cells{nameOf(QString::fromStdString(row.language)), number(per(row.tokens, row.words), 2),
            number(per(row.tokens, row.characters), 2), number(perSentence, 1),
            percent(per(row.fragments, row.tokens)), percent(per(row.unknown, row.tokens)),
            percent(per(row.tooLong, row.sentences)), durationText(static_cast<qint64>(std::ceil(seconds)))};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(line, column, new QTableWidgetItem(cells[column]));
    }
    widgets::alignNumbers(*m_table, 1);
    styleTable();
}

/// As high as its rows.
void TokenizerPanel::styleTable()
{
    m_table->setFixedHeight(widgets::headHeight(*m_table) + m_table->verticalHeader()->length() + 2 * metrics::LabelGap);
}

void TokenizerPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        styleTable();
}

QString TokenizerPanel::finding(
    const TokenizerReport& report, const Name& nameOf, const QString& pivot, const QString& text) const
{
    const quality::LanguageTokens* dearest = nullptr;
    for (const quality::LanguageTokens& row : report.rows)
        if (row.toPivot && (dearest == nullptr || *row.toPivot > *dearest->toPivot))
            dearest = &row;
    if (dearest == nullptr)
        return tr("How evenly the tokenizer treats languages, on %1").arg(text);
    const QString name = nameOf(QString::fromStdString(dearest->language));
    if (*dearest->toPivot < Dear)
        return tr("The tokenizer treats these languages nearly alike: %1 takes %2 pieces for one of %3, on %4")
            .arg(name, number(*dearest->toPivot, 2), nameOf(pivot), text);
    return tr("%1 takes %2 pieces for one of %3, on %4: harder for the model, slower, and sooner cut")
        .arg(name, number(*dearest->toPivot, 1), nameOf(pivot), text);
}

void TokenizerPanel::showProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->show();
}

} // namespace isogloss::app
