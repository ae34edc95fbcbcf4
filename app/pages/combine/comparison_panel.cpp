// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/comparison_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/mix_tables.h"
#include "app/models/mix_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int Height = 300; // pixels; a table or chart lower than that shows nothing
constexpr const char* LinesOfText = "lines"; // property of a view

} // namespace

ComparisonPanel::ComparisonPanel(const LanguageNames& names)
    : m_names(names)
    , m_finding(makeLabel({}, TextRole::Body))
    , m_tabs(new QTabWidget)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(m_finding);
    rows->addWidget(m_tabs, 1);
    m_tabs->addTab(makeChart(), tr("Layers"));
    m_languages = makeTable(tr("Languages"), tr("Scores by language"),
        tr("Between 0 and 1; 1 is the best. Translations found: at the best layer of each."), 1);
    m_sentences = makeTable(tr("Sentences"), tr("Sentences and the layer at which they meet"),
        tr("The first layer at which a sentence finds its translation; where most changed comes first."), 2);
    m_answers = makeTable(tr("Answers"), tr("What each wrote"), tr("What each wrote for the records of the task."), 2);
    styleTables();
}

QWidget* ComparisonPanel::makeChart()
{
    m_chart = new widgets::LineChart;
    m_chart->setAxes(tr("layer"), tr("share found"));
    m_chart->setMinimumHeight(Height);
    m_frame = new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare);
    m_frame->setProperty(ExplainProperty, u"retrieval"_s);
    offerExport(*m_frame);
    return m_frame;
}

ComparisonPanel::Table ComparisonPanel::makeTable(
    const QString& title, const QString& name, const QString& words, int lines)
{
    auto* const page = new QWidget;
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    Table table{new widgets::ReadingTable, new MixTableModel(this), -1};
    table.view->setModel(table.model);
    table.view->setItemDelegate(new widgets::TextCellDelegate(table.view));
    table.view->setMinimumHeight(Height);
    table.view->setAccessibleName(name);
    table.view->setProperty(LinesOfText, lines);
    rows->addWidget(makeLabel(words, TextRole::Muted));
    rows->addWidget(table.view, 1);
    table.tab = m_tabs->addTab(page, title);
    return table;
}

void ComparisonPanel::styleTables()
{
    for (const Table* const table : {&m_languages, &m_sentences, &m_answers}) {
        const int lines = table->view->property(LinesOfText).toInt();
        table->view->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), lines));
    }
}

void ComparisonPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        styleTables();
}

void ComparisonPanel::show(const MixComparison& comparison, double place, bool isMade)
{
    const QString finding = comparisonFinding(comparison, place);
    m_finding->setText(finding);
    const bool hasTexts = !comparison.base.layers.empty();
    m_tabs->setTabVisible(0, hasTexts);
    m_tabs->setTabVisible(m_sentences.tab, hasTexts);
    m_tabs->setTabVisible(m_answers.tab, comparison.base.task.has_value());
    if (hasTexts)
        showLines(comparison, isMade, finding);
    m_languages.model->setTable(tableByLanguage(comparison, m_names, isMade));
    m_sentences.model->setTable(tableBySentence(comparison, m_names, isMade));
    m_answers.model->setTable(tableByAnswer(comparison, m_names, isMade));
    const auto stretch = [](const Table& table, int texts) {
        QHeaderView& header = *table.view->horizontalHeader();
        header.setSectionResizeMode(texts == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        for (int column = 0; column < std::min(texts, header.count()); ++column)
            header.setSectionResizeMode(column, QHeaderView::Stretch);
    };
    stretch(m_languages, 1);
    stretch(m_sentences, 2);
    stretch(m_answers, 0);
}

void ComparisonPanel::showLines(const MixComparison& comparison, bool isMade, const QString& finding)
{
    QStringList signatures;
    const auto line = [&signatures](const QString& name, const merge::AdapterScores& scores) {
        widgets::LineSeries series{name, {}};
        signatures.append(QString::fromStdString(scores.layers[static_cast<std::size_t>(scores.bestLayer())].signature));
        for (std::size_t layer = 0; layer < scores.layers.size(); ++layer)
            series.points.append({static_cast<double>(layer), scores.layers[layer].value});
        return series;
    };
    const QStringList names = comparedNames(comparison, isMade);
    QList<widgets::LineSeries> series;
    for (qsizetype i = 0; i < comparison.mixes.size(); ++i)
        series.append(line(names[1 + comparison.sources.size() + i], comparison.mixes[i].scores));
    for (qsizetype i = 0; i < comparison.sources.size(); ++i)
        series.append(line(names[1 + i], comparison.sources[i]));
    widgets::LineSeries base = line(names.front(), comparison.base);
    base.role = widgets::LineRole::Ghost;
    series.append(base);
    m_chart->setSeries(series);
    m_chart->setSignatures(signatures);
    m_chart->setSummary(finding);
    m_frame->setTitle(tr("Translations found, by layer"));
}

} // namespace isogloss::app
