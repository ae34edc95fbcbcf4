// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/run_page.h"

#include "app/dialogs/export_dialog.h"
#include "app/i18n/error_text.h"
#include "app/models/share_maps.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <memory>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::ChartFrame;
using widgets::LineChart;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

ChartFrame* framed(widgets::Chart* chart, const QString& title)
{
    auto* const frame = new ChartFrame(chart, ChartFrame::Look::Card);
    frame->setTitle(title);
    offerExport(*frame);
    return frame;
}

QString stateOf(const RunCurves& curves)
{
    const QString step = QLocale().toString(curves.lastStep);
    if (curves.failure)
        return RunPage::tr("Ended at step %1. %2").arg(step, errorText(*curves.failure));
    if (curves.isStopped)
        return RunPage::tr("Stopped after %n step(s); what it learned is kept.", nullptr,
            static_cast<int>(curves.lastStep));
    if (curves.isFinished)
        return RunPage::tr("Finished after %n step(s).", nullptr, static_cast<int>(curves.lastStep));
    return RunPage::tr("Step %1 of %2 when the folder was read.")
        .arg(step, QLocale().toString(curves.totalSteps));
}

QList<widgets::LineSeries> lossesOf(const RunCurves& curves)
{
    QList<widgets::LineSeries> series;
    for (const auto& [name, points] : {std::pair{RunPage::tr("task"), curves.taskLoss},
             std::pair{RunPage::tr("alignment"), curves.alignLoss},
             std::pair{RunPage::tr("validation"), curves.validationLoss}})
        if (!points.isEmpty())
            series.append({name, points});
    return series;
}

} // namespace

RunPage::RunPage(const LanguageNames* languages)
    : m_languages(languages)
    , m_title(makeLabel({}, TextRole::Title))
    , m_state(makeLabel({}, TextRole::Muted))
    , m_losses(new LineChart)
    , m_retrieval(new LineChart)
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    auto* const head = new QVBoxLayout;
    head->setSpacing(metrics::LabelGap);
    head->addWidget(m_title);
    head->addWidget(m_state);
    layout->addLayout(head);
    m_maps = new QGridLayout;
    m_maps->setSpacing(metrics::CardGap);
    layout->addLayout(m_maps, 3);
    m_losses->setAxes(tr("step"), tr("loss (nats)"));
    layout->addWidget(framed(m_losses, tr("Losses: lower is better")), 3);
    m_retrieval->setAxes(tr("step"), tr("share of pairs"));
    m_retrievalCard = framed(m_retrieval, tr("Translations that find each other in their batch"));
    layout->addWidget(m_retrievalCard, 2);
    setWidget(page);
    setWidgetResizable(true);
}

void RunPage::show(const QString& name, const RunCurves& curves)
{
    m_title->setText(name);
    m_state->setText(stateOf(curves));
    QList<widgets::ReferenceLine> chance;
    if (curves.alignChance > 0)
        chance.append({tr("alignment at chance (ln B)"), curves.alignChance});
    m_losses->setSeries(lossesOf(curves), chance);
    m_retrieval->setSeries({{tr("found"), curves.inBatchRetrieval}});
    m_retrievalCard->setVisible(!curves.inBatchRetrieval.isEmpty());
    showMaps(curves);
}

void RunPage::showMaps(const RunCurves& curves)
{
    while (const std::unique_ptr<QLayoutItem> item{m_maps->takeAt(0)})
        delete item->widget();
    for (int i = 0; i < curves.pairs.size(); ++i) {
        const PairMap& pair = curves.pairs[i];
        auto* const map = new widgets::HeatMap;
        auto* const card = framed(map, pairFinding(pair, m_languages));
        map->setAxes(tr("step"), tr("layer"));
        map->setMap(shareMapOf(pair, curves.alignLayer));
        map->setSummary(pairFinding(pair, m_languages));
        card->addBelow(makeLabel(tr("How often the nearest sentence is the translation "
                                                "(retrieval), dark 0 to light 1. The line is the "
                                                "isogloss: there it is one half."),
            TextRole::Muted));
        m_maps->addWidget(card, i, 0);
    }
    placeMaps();
}

/// Beside each other where the window is wide enough, else below each other.
void RunPage::placeMaps()
{
    constexpr int LeastWidth = 420;
    const int columns = std::max(1, viewport()->width() / LeastWidth);
    QList<QWidget*> cards;
    while (const std::unique_ptr<QLayoutItem> item{m_maps->takeAt(0)})
        cards.append(item->widget());
    for (int i = 0; i < cards.size(); ++i)
        m_maps->addWidget(cards[i], i / columns, i % columns);
}

void RunPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    placeMaps();
}

} // namespace isogloss::app
