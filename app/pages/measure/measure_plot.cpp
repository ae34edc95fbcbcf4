// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_plot.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
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
constexpr int MostAtFirst = 6; // lines that are told apart at a glance

} // namespace

MeasurePlot::MeasurePlot()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_second(makeLabel({}, TextRole::Body))
    , m_subtitle(makeLabel({}, TextRole::Muted))
    , m_note(makeLabel({}, TextRole::Body))
    , m_change(makeLabel({}, TextRole::Body))
    , m_warnings(makeLabel({}, TextRole::Caution))
    , m_view(new widgets::ChoiceField)
    , m_pairs(new CheckedMenu(tr("Pairs")))
    , m_against(new CheckedMenu(tr("Read against")))
    , m_others(new CheckedMenu(tr("Other models")))
    , m_depth(new widgets::ChoiceField)
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
    for (QLabel* const label : {m_finding, m_change, m_second, m_subtitle, m_note, m_warnings})
        head->addWidget(label);
    layout->addLayout(head);
    m_view->addItem(tr("Lines"));
    m_view->addItem(tr("All numbers"));
    m_view->setAccessibleName(tr("Lines or numbers"));
    m_depth->addItem(tr("By layer"));
    m_depth->addItem(tr("By relative depth"));
    m_depth->setAccessibleName(tr("Layers or relative depth"));
    m_depth->setProperty(ExplainProperty, u"relative-depth"_s);
    m_others->setProperty(ExplainProperty, u"other-models"_s);
    m_against->setProperty(ExplainProperty, u"read-against"_s);
    m_pairs->setProperty(ExplainProperty, u"measured-pairs"_s);
    m_frame->addToHead(m_pairs);
    m_frame->addToHead(m_others);
    m_frame->addToHead(m_against);
    m_frame->addToHead(m_depth);
    m_frame->addToHead(m_view);
    m_chart->setMinimumHeight(ChartHeight);
    layout->addWidget(m_frame, 1);
    offerExport(*m_frame);
    m_table->setMinimumHeight(ChartHeight);
    widgets::setUpForReading(*m_table);
    m_table->setAccessibleName(tr("All numbers"));
    m_frame->addBelow(m_table);
    connect(m_chart, &widgets::LineChart::placeChosen, this, [this](double x) {
        const int layers = std::max(1, m_content.pair.curve(m_content.kind.key).layers());
        const double layer = switches().isRelative ? x * layers : x;
        Q_EMIT layerChosen(static_cast<int>(std::lround(layer)));
    });
    connect(m_view, &QComboBox::currentIndexChanged, this, &MeasurePlot::draw);
    connect(m_depth, &QComboBox::currentIndexChanged, this, &MeasurePlot::draw);
    for (CheckedMenu* const menu : {m_pairs, m_against, m_others})
        connect(menu, &CheckedMenu::switched, this, &MeasurePlot::draw);
}

void MeasurePlot::showContent(const MeasuredContent& content)
{
    m_content = content;
    setProperty(ExplainProperty, content.kind.explains);
    showWords();
    fillMenus();
    draw();
}

void MeasurePlot::showWords()
{
    m_finding->setText(findingOf(m_content.pair, m_content.kind, m_content.names));
    m_frame->setTitle(m_finding->text());
    QStringList below{subtitleOf(m_content.pair, m_content.kind, m_content.names)};
    if (m_content.choice && m_content.kind.key == u"retrieval"_s)
        below << heldOutWords(*m_content.choice);
    m_subtitle->setText(below.join(u' ').trimmed());
    const QString change = changeOf(m_content.pair, m_content.base, m_content.kind, m_content.names);
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    const QString agreement = m_content.second
        ? agreementOf({m_content.names, m_content.pair, m_content.base}, *m_content.second, m_content.kind)
        : QString();
    m_second->setVisible(!agreement.isEmpty());
    if (!agreement.isEmpty())
        m_second->setText(tr("%1. %2", "what was found on the second text, and whether both agree")
                              .arg(findingOf(m_content.second->pair, m_content.kind, m_content.second->names),
                                  agreement));
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
    m_against->setEntries(againstEntries(), {u"shuffled"_s, u"base"_s, u"chance"_s, u"surface"_s, u"random"_s});
    QList<CheckedMenu::Entry> others;
    for (const OverlaidPair& other : m_content.others)
        others.append({other.key(),
            other.isComparable()
                ? other.name
                : tr("%1 (not comparable: %2)").arg(other.name, differenceWords(other.differs))});
    m_others->setEntries(others, {});
    m_others->setVisible(!others.isEmpty());
}

QList<CheckedMenu::Entry> MeasurePlot::againstEntries() const
{
    QList<CheckedMenu::Entry> against;
    if (!m_content.pair.curve(m_content.kind.control).isEmpty())
        against.append({u"shuffled"_s, tr("Shuffled pairs")});
    if (m_content.hasBase())
        against.append({u"base"_s, tr("The model alone")});
    if (m_content.kind.isShare)
        against.append({u"chance"_s, tr("Chance")});
    if (m_content.kind.isRetrieval())
        for (const auto& [key, name] : {std::pair(u"surface"_s, tr("Shared letters alone")),
                 std::pair(u"length"_s, tr("Length alone")),
                 std::pair(u"ceiling"_s, tr("The most that repeated sentences leave (ceiling)"))})
            if (std::isfinite(m_content.pair.baseline(key, m_content.kind.key)))
                against.append({key, name});
    if (m_content.kind.key == u"retrieval"_s && !m_content.pair.curve(u"random"_s).isEmpty())
        against.append({u"random"_s, tr("The same model with random weights")});
    against.append({u"embedding"_s, tr("Before the first layer (layer 0)")});
    if (m_content.wellKnown)
        against.append({u"known"_s,
            tr("A pair it knows well: %1")
                .arg(m_content.pairName(m_content.wellKnown->source, m_content.wellKnown->target))});
    return against;
}

LineSwitches MeasurePlot::switches() const
{
    LineSwitches on;
    for (const SurveyedPair& pair : m_content.survey)
        if (m_pairs->isOn(keyOf(pair)))
            on.pairs.insert(keyOf(pair));
    for (const CheckedMenu::Entry& entry : againstEntries())
        if (m_against->isOn(entry.key))
            on.against.insert(entry.key);
    for (const OverlaidPair& other : m_content.others)
        if (m_others->isOn(other.key()))
            on.others.insert(other.key());
    on.isRelative = m_depth->currentIndex() == 1;
    return on;
}

/// Of the models that are drawn.
QStringList MeasurePlot::notComparable(const LineSwitches& switches) const
{
    QStringList sentences;
    for (const OverlaidPair& other : m_content.others)
        if (switches.others.contains(other.key()) && !other.isComparable())
            sentences << tr("%1 is not comparable: it was measured with %2.", "a model; other sentences, another pooling")
                             .arg(other.name, differenceWords(other.differs));
    return sentences;
}

void MeasurePlot::draw()
{
    const bool isTable = m_view->currentIndex() == 1;
    m_frame->showTable(false);
    m_depth->setVisible(!isTable);
    const QStringList warnings = warningsOf(m_content.pair, m_content.kind) + notComparable(switches());
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_chart->setVisible(!isTable);
    m_table->setVisible(isTable);
    if (isTable)
        fillTable();
    else
        drawLines();
    m_chart->setSummary(m_finding->text());
    m_chart->setSignatures(signaturesOf(m_content, switches()));
}

void MeasurePlot::drawLines()
{
    const LineSwitches on = switches();
    m_chart->setAxes(on.isRelative ? tr("depth (0: before the first layer, 1: the last)") : tr("layer"),
        m_content.kind.axis);
    m_chart->setFixedRange(m_content.kind.isShare ? std::optional(widgets::Interval{0, 1}) : std::nullopt);
    m_chart->setSeries(linesOf(m_content, on), referencesOf(m_content, on));
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
    if (m_content.second)
        columns << std::pair(m_content.second->names.text, m_content.second->pair.curve(m_content.kind.key).values);
    const LineSwitches on = switches();
    for (const OverlaidPair& other : m_content.others)
        if (on.others.contains(other.key()))
            columns << std::pair(other.name, other.curve.values);
    m_table->clearContents();
    QStringList names{tr("layer")};
    qsizetype rows = 0;
    for (const auto& [name, values] : columns)
        rows = std::max(rows, values.size());
    m_table->setRowCount(static_cast<int>(rows));
    m_table->setColumnCount(static_cast<int>(columns.size()) + 1);
    const QLocale locale;
    const auto put = [this](int row, int column, const QString& text) {
        m_table->setItem(row, column, new QTableWidgetItem(text));
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
    widgets::alignNumbers(*m_table, 0);
}

} // namespace isogloss::app
