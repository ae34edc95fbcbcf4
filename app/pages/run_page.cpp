// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/run_page.h"

#include "app/i18n/error_text.h"
#include "app/models/run_curves.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::LineChart;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

QString stateOf(const RunCurves& curves)
{
    const QString step = QLocale().toString(curves.lastStep);
    if (curves.failure)
        return RunPage::tr("Ended at step %1. %2").arg(step, errorText(*curves.failure));
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

RunPage::RunPage()
    : m_title(makeLabel({}, TextRole::Title))
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
    auto* const losses = new widgets::Card(tr("Losses: lower is better"));
    m_losses->setAxes(tr("step"), tr("loss (nats)"));
    losses->contents().addWidget(m_losses, 1);
    layout->addWidget(losses, 3);
    auto* const retrieval = new widgets::Card(tr("Translations that find each other in their batch"));
    m_retrieval->setAxes(tr("step"), tr("share of pairs"));
    retrieval->contents().addWidget(m_retrieval, 1);
    layout->addWidget(retrieval, 2);
    m_retrievalCard = retrieval;
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
}

} // namespace isogloss::app
