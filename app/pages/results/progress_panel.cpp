// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/progress_panel.h"

#include "app/controllers/language_names.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/run_curves.h"
#include "app/models/smooth.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::ChartFrame;
using widgets::LineChart;
using widgets::LineSeries;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 220;
constexpr int TwoColumnsFrom = 105; // width of the panel in characters

/// The curves that have points, each under its name.
QList<LineSeries> seriesOf(const QList<std::pair<QString, QList<QPointF>>>& curves)
{
    QList<LineSeries> series;
    for (qsizetype i = 0; i < curves.size(); ++i) {
        if (curves[i].second.isEmpty())
            continue;
        LineSeries line{curves[i].first, curves[i].second};
        line.look = static_cast<int>(i);
        series.append(line);
    }
    return series;
}

QString bitsText(double bits)
{
    return QLocale().toString(bits, 'f', 3);
}

/// Bits per character over the first measurement, with the interval of the change where it is known at each.
LineSeries changeSeries(const ControlCurve& control, const QString& name)
{
    LineSeries line{name, {}};
    const double first = control.bits.front().y();
    for (const QPointF& point : control.bits)
        line.points.append({point.x(), point.y() - first});
    for (const auto& change : control.changes)
        if (change)
            line.band.append({change->low, change->high});
    if (line.band.size() != line.points.size())
        line.band.clear();
    return line;
}

} // namespace

ProgressPanel::ProgressPanel(const LanguageNames* languages)
    : m_languages(languages)
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_smoothing(makeLabel({}, TextRole::Muted))
    , m_forgotten(makeLabel({}, TextRole::Body))
    , m_warning(makeLabel({}, TextRole::Caution))
{
    m_columns->setContentsMargins(0, metrics::FieldGap, 0, 0);
    for (QBoxLayout* const layout : {m_columns, m_left, m_right})
        layout->setSpacing(metrics::CardGap);
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right, 1);
    m_losses = addPlot(u"losses"_s, tr("Losses: lower is better"), tr("loss (nats)"));
    m_losses.frame->addBelow(m_smoothing);
    m_forgetting = addPlot(u"forgetting"_s, tr("Forgetting: bits per character above the first measurement"),
        tr("change (bits per character)"));
    m_forgetting.frame->addBelow(m_warning);
    m_forgetting.frame->addBelow(m_forgotten);
    m_found = addPlot(
        u"found-in-batch"_s, tr("Translations that find each other in their batch"), tr("share of pairs"));
    m_found.chart->setFixedRange(widgets::Interval{0, 1});
    m_conflict = addPlot(u"gradient-cosine"_s, tr("Do task and alignment pull the same way (gradient cosine)"), tr("cosine"));
    m_conflict.chart->setFixedRange(widgets::Interval{-1, 1});
    m_gradients = addPlot(
        u"gradient-norm"_s, tr("How strongly a step pulls (gradient norm)"), tr("norm before clipping"));
    m_rate = addPlot(u"setting.optimizer.learning_rate"_s, tr("Learning rate"), tr("learning rate"));
    for (const Plot& plot : {m_losses, m_found, m_gradients})
        m_left->addWidget(plot.frame);
    for (const Plot& plot : {m_forgetting, m_conflict, m_rate})
        m_right->addWidget(plot.frame);
    m_left->addStretch(1);
    m_right->addStretch(1);
}

ProgressPanel::Plot ProgressPanel::addPlot(const QString& explains, const QString& title, const QString& vertical)
{
    auto* const chart = new LineChart;
    chart->setAxes(tr("step"), vertical);
    chart->setMinimumHeight(ChartHeight);
    auto* const frame = new ChartFrame(chart, ChartFrame::Look::Card);
    frame->setTitle(title);
    frame->setProperty(ExplainProperty, explains);
    offerExport(*frame);
    return {chart, frame};
}

void ProgressPanel::show(const RunCurves& curves)
{
    showLosses(curves);
    showForgetting(curves);
    m_found.chart->setSeries({{tr("found"), curves.inBatchRetrieval}});
    m_found.frame->setVisible(!curves.inBatchRetrieval.isEmpty());
    m_conflict.chart->setSeries({{tr("cosine"), curves.gradCosine}}, {{tr("neither helps nor harms"), 0}});
    m_conflict.frame->setVisible(!curves.gradCosine.isEmpty());
    m_gradients.chart->setSeries(seriesOf({{tr("both"), curves.gradNorm}, {tr("task"), curves.taskGradNorm},
        {tr("alignment"), curves.alignGradNorm}}));
    m_gradients.frame->setVisible(!curves.gradNorm.isEmpty());
    m_rate.chart->setSeries({{tr("learning rate"), curves.learningRate}});
    m_rate.frame->setVisible(!curves.learningRate.isEmpty());
}

void ProgressPanel::showLosses(const RunCurves& curves)
{
    QList<LineSeries> series = seriesOf({{tr("task"), curves.taskLoss}, {tr("alignment"), curves.alignLoss},
        {tr("validation"), curves.validationLoss}});
    const int window = smoothingWindow(std::max(curves.taskLoss.size(), curves.alignLoss.size()));
    if (window > 1) {
        for (LineSeries& line : series) {
            if (line.name == tr("validation"))
                continue;
            line.raw = line.points;
            line.points = smoothed(line.raw, window);
        }
    }
    QList<widgets::ReferenceLine> chance;
    if (curves.alignChance > 0)
        chance.append({tr("alignment at chance (ln B)"), curves.alignChance});
    m_losses.chart->setSeries(series, chance);
    m_smoothing->setText(
        tr("The line is the mean of the last %Ln value(s); faint behind it, each step.", nullptr, window));
    m_smoothing->setVisible(window > 1);
}

void ProgressPanel::showForgetting(const RunCurves& curves)
{
    QList<LineSeries> series;
    QStringList words;
    QStringList warnings;
    for (const ControlCurve& control : curves.controls) {
        if (control.bits.isEmpty())
            continue;
        const QString name = m_languages ? m_languages->name(control.language) : control.language;
        series.append(changeSeries(control, name));
        words.append(tr("%1: %2 bits per character at first, %3 now.", "name of a language")
                         .arg(name, bitsText(control.bits.front().y()), bitsText(control.bits.back().y())));
        const auto& change = control.changes.back();
        if (change && change->low > 0)
            warnings.append(tr("%1 is being forgotten: %2 bits per character more than at first (95 % between %3 and "
                               "%4).",
                "name of a language")
                                .arg(name, bitsText(control.bits.back().y() - control.bits.front().y()),
                                    bitsText(change->low), bitsText(change->high)));
    }
    m_forgetting.chart->setSeries(series, {{tr("as at first"), 0}});
    m_forgetting.frame->setVisible(!series.isEmpty());
    m_forgotten->setText(words.join(u'\n'));
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
}

void ProgressPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // two columns need room of their own, so that the room around counts
    const int room = parentWidget() ? parentWidget()->width() : width();
    const bool isWide = room >= TwoColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace isogloss::app
