// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure_plot.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 280;

QList<QPointF> pointsOf(const QList<double>& curve)
{
    QList<QPointF> points;
    for (int layer = 0; layer < curve.size(); ++layer)
        points.append({static_cast<double>(layer), curve[layer]});
    return points;
}

/// One for each layer, or none.
QList<widgets::Interval> intervalsOf(const MeasuredPair& pair)
{
    QList<widgets::Interval> band;
    if (pair.low.size() != pair.retrieval.size() || pair.high.size() != pair.retrieval.size())
        return band;
    for (int layer = 0; layer < pair.low.size(); ++layer)
        band.append({pair.low[layer], pair.high[layer]});
    return band;
}

} // namespace

MeasurePlot::MeasurePlot()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_subtitle(makeLabel({}, TextRole::Muted))
    , m_note(makeLabel({}, TextRole::Body))
    , m_change(makeLabel({}, TextRole::Body))
    , m_warnings(makeLabel({}, TextRole::Caution))
    , m_view(new QComboBox)
    , m_chart(new widgets::LineChart)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
    , m_table(new QTableWidget)
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"retrieval"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    auto* const head = new QVBoxLayout;
    head->setSpacing(metrics::LabelGap);
    for (QLabel* const label : {m_finding, m_change, m_subtitle, m_note, m_warnings})
        head->addWidget(label);
    layout->addLayout(head);
    m_view->addItem(tr("Nearest is right (retrieval)"));
    m_view->addItem(tr("Nearness (cosine)"));
    m_view->addItem(tr("All numbers"));
    m_view->setAccessibleName(tr("What the lines show"));
    m_frame->addToHead(m_view);
    m_chart->setMinimumHeight(ChartHeight);
    layout->addWidget(m_frame, 1);
    offerExport(*m_frame);
    m_table->setMinimumHeight(ChartHeight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("All numbers"));
    m_frame->addBelow(m_table);
    connect(m_view, &QComboBox::currentIndexChanged, this, &MeasurePlot::draw);
}

void MeasurePlot::showPair(
    const MeasuredPair& pair, const MeasuredPair& base, const MeasureNames& names, const QString& curve)
{
    m_pair = pair;
    m_base = base;
    m_curve = curve;
    m_finding->setText(findingOf(pair, names));
    m_frame->setTitle(m_finding->text());
    m_subtitle->setText(subtitleOf(pair, names));
    const QString change = changeOf(pair, base);
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    const QStringList warnings = warningsOf(pair);
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    draw();
}

void MeasurePlot::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MeasurePlot::draw()
{
    const bool isCosine = m_view->currentIndex() == 1;
    const bool isTable = m_view->currentIndex() == 2;
    m_frame->showTable(false);
    m_chart->setVisible(!isTable);
    m_table->setVisible(isTable);
    setProperty(ExplainProperty, isCosine ? u"cosine"_s : u"retrieval"_s);
    if (isTable)
        fillTable();
    else if (isCosine)
        drawCosine();
    else
        drawRetrieval();
    m_chart->setSummary(m_finding->text());
}

void MeasurePlot::drawRetrieval()
{
    m_chart->setAxes(tr("layer"), tr("share found"));
    QList<widgets::LineSeries> lines{{m_curve, pointsOf(m_pair.retrieval), intervalsOf(m_pair)}};
    if (!m_base.isEmpty()) {
        lines.append({tr("model alone"), pointsOf(m_base.retrieval)});
        lines.back().role = widgets::LineRole::Ghost;
    }
    QList<widgets::ReferenceLine> references{{tr("chance"), m_pair.chance()}};
    if (std::isfinite(m_pair.surface))
        references.append({tr("shared letters alone"), m_pair.surface});
    m_chart->setSeries(lines, references);
}

void MeasurePlot::drawCosine()
{
    m_chart->setAxes(tr("layer"), tr("cosine"));
    QList<widgets::LineSeries> lines{
        {tr("translations"), pointsOf(m_pair.cosine)}, {tr("shuffled pairs"), pointsOf(m_pair.shuffled)}};
    if (!m_base.isEmpty()) {
        lines.append({tr("translations, model alone"), pointsOf(m_base.cosine)});
        lines.append({tr("shuffled, model alone"), pointsOf(m_base.shuffled)});
    }
    m_chart->setSeries(lines);
}

void MeasurePlot::fillTable()
{
    const std::pair<QString, QList<double>> columns[]{{tr("found"), m_pair.retrieval},
        {tr("95 % from"), m_pair.low}, {tr("to"), m_pair.high}, {tr("there"), m_pair.forward},
        {tr("back"), m_pair.backward}, {tr("cosine"), m_pair.cosine}, {tr("shuffled"), m_pair.shuffled}};
    QStringList names{tr("layer")};
    m_table->setRowCount(static_cast<int>(m_pair.retrieval.size()));
    m_table->setColumnCount(static_cast<int>(std::size(columns)) + 1);
    const QLocale locale;
    const auto put = [this](int row, int column, const QString& text) {
        auto* const item = new QTableWidgetItem(text);
        item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
        m_table->setItem(row, column, item);
    };
    for (int row = 0; row < m_table->rowCount(); ++row)
        put(row, 0, locale.toString(row));
    for (const auto& [name, values] : columns) {
        const int column = static_cast<int>(names.size());
        names.append(name);
        for (int row = 0; row < std::min(m_table->rowCount(), static_cast<int>(values.size())); ++row)
            put(row, column, std::isfinite(values[row]) ? locale.toString(values[row], 'f', 3) : QString());
    }
    m_table->setHorizontalHeaderLabels(names);
}

} // namespace isogloss::app
