// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_plot.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/pages/measure/checked_menu.h"
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
using widgets::LineRole;
using widgets::LineSeries;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 280;
constexpr int MostAtFirst = 6; // lines that are told apart at a glance
constexpr int MostBands = 3;

QString keyOf(const SurveyedPair& pair)
{
    return pair.source + u'|' + pair.target;
}

QList<QPointF> pointsOf(const QList<double>& values)
{
    QList<QPointF> points;
    for (int layer = 0; layer < values.size(); ++layer)
        points.append({static_cast<double>(layer), values[layer]});
    return points;
}

/// One for each layer, or none.
QList<widgets::Interval> bandOf(const MeasuredCurve& curve)
{
    QList<widgets::Interval> band;
    for (int layer = 0; layer < curve.low.size(); ++layer) {
        if (!std::isfinite(curve.low[layer]))
            return {};
        band.append({curve.low[layer], curve.high[layer]});
    }
    return band;
}

LineSeries lineOf(const QString& name, const MeasuredCurve& curve, LineRole role)
{
    LineSeries line{name, pointsOf(curve.values)};
    line.role = role;
    return line;
}

} // namespace

MeasurePlot::MeasurePlot()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_subtitle(makeLabel({}, TextRole::Muted))
    , m_note(makeLabel({}, TextRole::Body))
    , m_change(makeLabel({}, TextRole::Body))
    , m_warnings(makeLabel({}, TextRole::Caution))
    , m_view(new QComboBox)
    , m_pairs(new CheckedMenu(tr("Pairs")))
    , m_against(new CheckedMenu(tr("Read against")))
    , m_chart(new widgets::LineChart)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
    , m_table(new QTableWidget)
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    auto* const head = new QVBoxLayout;
    head->setSpacing(metrics::LabelGap);
    for (QLabel* const label : {m_finding, m_change, m_subtitle, m_note, m_warnings})
        head->addWidget(label);
    layout->addLayout(head);
    m_view->addItem(tr("Lines"));
    m_view->addItem(tr("All numbers"));
    m_view->setAccessibleName(tr("Lines or numbers"));
    m_against->setProperty(ExplainProperty, u"read-against"_s);
    m_pairs->setProperty(ExplainProperty, u"measured-pairs"_s);
    m_frame->addToHead(m_pairs);
    m_frame->addToHead(m_against);
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
    connect(m_pairs, &CheckedMenu::switched, this, &MeasurePlot::draw);
    connect(m_against, &CheckedMenu::switched, this, &MeasurePlot::draw);
}

void MeasurePlot::showContent(const MeasuredContent& content)
{
    m_content = content;
    m_finding->setText(findingOf(content.pair, content.kind, content.names));
    m_frame->setTitle(m_finding->text());
    m_subtitle->setText(subtitleOf(content.pair, content.kind, content.names));
    const QString change = changeOf(content.pair, content.base, content.kind);
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    const QStringList warnings = warningsOf(content.pair, content.kind);
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    setProperty(ExplainProperty, content.kind.explains);
    fillMenus();
    draw();
}

void MeasurePlot::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MeasurePlot::fillMenus()
{
    QList<CheckedMenu::Entry> pairs;
    QStringList first;
    for (const SurveyedPair& pair : m_content.survey) {
        pairs.append({keyOf(pair), m_content.pairName(pair)});
        if (first.size() < MostAtFirst)
            first << keyOf(pair);
    }
    m_pairs->setEntries(pairs, first);
    m_pairs->setVisible(pairs.size() > 1);
    QList<CheckedMenu::Entry> against;
    if (!m_content.pair.curve(m_content.kind.control).isEmpty())
        against.append({u"shuffled"_s, tr("Shuffled pairs")});
    if (m_content.hasBase())
        against.append({u"base"_s, tr("The model alone")});
    if (m_content.kind.isShare)
        against.append({u"chance"_s, tr("Chance")});
    if (m_content.kind.key == u"retrieval"_s && std::isfinite(m_content.pair.surface)) {
        against.append({u"surface"_s, tr("Shared letters alone")});
        against.append({u"length"_s, tr("Length alone")});
    }
    against.append({u"embedding"_s, tr("Before the first layer (layer 0)")});
    m_against->setEntries(against, {u"shuffled"_s, u"base"_s, u"chance"_s, u"surface"_s});
}

void MeasurePlot::draw()
{
    const bool isTable = m_view->currentIndex() == 1;
    m_frame->showTable(false);
    m_chart->setVisible(!isTable);
    m_table->setVisible(isTable);
    if (isTable)
        fillTable();
    else
        drawLines();
    m_chart->setSummary(m_finding->text());
}

QList<SurveyedPair> MeasurePlot::shownPairs() const
{
    QList<SurveyedPair> shown;
    for (const SurveyedPair& pair : m_content.survey)
        if (m_content.survey.size() == 1 || m_pairs->isOn(keyOf(pair)))
            shown.append(pair);
    return shown;
}

QList<LineSeries> MeasurePlot::pairLines() const
{
    const QList<SurveyedPair> shown = shownPairs();
    QList<LineSeries> lines;
    for (const SurveyedPair& pair : shown) {
        const MeasuredCurve curve = pair.pair.curve(m_content.kind.key);
        if (curve.isEmpty())
            continue;
        LineSeries line = lineOf(
            m_content.survey.size() > 1 ? m_content.pairName(pair)
                : m_content.hasBase()   ? tr("with the adapter")
                                        : tr("measured"),
            curve, LineRole::Curve);
        if (shown.size() <= MostBands)
            line.band = bandOf(curve);
        for (int place = 0; place < m_content.survey.size(); ++place)
            if (keyOf(m_content.survey[place]) == keyOf(pair))
                line.look = place;
        lines.append(line);
    }
    return lines;
}

/// Of the chosen pair.
void MeasurePlot::addControls(QList<LineSeries>& lines) const
{
    const MeasuredCurve base = m_content.base.curve(m_content.kind.key);
    if (m_against->isOn(u"base"_s) && !base.isEmpty()) {
        lines.append(lineOf(tr("model alone"), base, LineRole::Ghost));
        lines.back().look = 0;
    }
    const MeasuredCurve control = m_content.pair.curve(m_content.kind.control);
    if (m_against->isOn(u"shuffled"_s) && !control.isEmpty())
        lines.append(lineOf(tr("shuffled pairs"), control, LineRole::Control));
}

QList<widgets::ReferenceLine> MeasurePlot::references() const
{
    const MeasuredPair& pair = m_content.pair;
    const MeasuredCurve curve = pair.curve(m_content.kind.key);
    QList<widgets::ReferenceLine> lines;
    const auto add = [&lines](const QString& name, double value) {
        if (std::isfinite(value))
            lines.append({name, value});
    };
    if (m_against->isOn(u"chance"_s))
        add(tr("chance"), m_content.kind.key == u"language_identity"_s ? 0.5 : pair.chance());
    if (m_against->isOn(u"surface"_s))
        add(tr("shared letters alone"), pair.surface);
    if (m_against->isOn(u"length"_s))
        add(tr("length alone"), pair.length);
    if (m_against->isOn(u"embedding"_s) && !curve.isEmpty())
        add(tr("layer 0"), curve.values.front());
    return lines;
}

void MeasurePlot::drawLines()
{
    m_chart->setAxes(tr("layer"), m_content.kind.axis);
    QList<LineSeries> lines = pairLines();
    addControls(lines);
    m_chart->setSeries(lines, references());
}

void MeasurePlot::fillTable()
{
    const MeasuredPair& pair = m_content.pair;
    const MeasuredCurve curve = pair.curve(m_content.kind.key);
    const MeasuredCurve control = pair.curve(m_content.kind.control);
    QList<std::pair<QString, QList<double>>> columns{{m_content.kind.axis, curve.values},
        {tr("95 % from"), curve.low}, {tr("to"), curve.high}};
    if (m_content.kind.key == u"retrieval"_s)
        columns << std::pair(tr("there"), pair.forward) << std::pair(tr("back"), pair.backward);
    if (!control.isEmpty())
        columns << std::pair(tr("shuffled"), control.values);
    if (m_content.hasBase())
        columns << std::pair(tr("model alone"), m_content.base.curve(m_content.kind.key).values);
    QStringList names{tr("layer")};
    m_table->setRowCount(static_cast<int>(curve.values.size()));
    m_table->setColumnCount(static_cast<int>(columns.size()) + 1);
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
