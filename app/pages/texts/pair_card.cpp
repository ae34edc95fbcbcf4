// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/pair_card.h"

#include "app/help/explanations.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/common/link.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr QSize LeastChart{160, 180};

} // namespace

PairCard::PairCard()
    : m_heading(makeLabel({}, TextRole::Section))
    , m_finding(makeLabel({}, TextRole::Body))
    , m_sources(new QVBoxLayout)
    , m_chart(new widgets::LineChart)
    , m_measure(new QPushButton(tr("Measure how alike")))
    , m_train(new QPushButton(tr("Bring closer")))
{
    setProperty("card", true);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    rows->setSpacing(metrics::FieldGap);
    m_sources->setSpacing(metrics::LabelGap);
    m_chart->setMinimumSize(LeastChart);
    m_chart->setAxes(tr("layer"), tr("right one found"));
    m_chart->setFixedRange(widgets::Interval{0, 1});
    m_chart->setProperty(ExplainProperty, u"retrieval"_s);
    m_measure->setProperty("main", true);
    rows->addWidget(m_heading);
    rows->addLayout(m_sources);
    rows->addWidget(m_finding);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_measure);
    rows->addWidget(m_train);
    rows->addStretch();
    connect(m_measure, &QPushButton::clicked, this, &PairCard::measureRequested);
    connect(m_train, &QPushButton::clicked, this, &PairCard::trainRequested);
    showNothing();
}

void PairCard::showNothing()
{
    m_heading->setText(tr("No pair chosen"));
    m_finding->setText(tr("Choose a cell to see its texts."));
    showSources({});
    m_chart->hide();
    m_measure->hide();
    m_train->hide();
}

void PairCard::showPair(const QString& heading, const QList<PairSource>& sources, const PairCurve& curve)
{
    m_heading->setText(heading);
    showSources(sources);
    showCurve(curve);
    m_measure->show();
    m_train->show();
}

void PairCard::showSources(const QList<PairSource>& sources)
{
    while (const std::unique_ptr<QLayoutItem> item{m_sources->takeAt(0)})
        item->widget()->deleteLater();
    for (const PairSource& source : sources) {
        QLabel* const link = widgets::makeLink(source.words);
        link->setToolTip(tr("Show %1", "name of a dataset").arg(source.dataset));
        connect(link, &QLabel::linkActivated, this, [this, name = source.dataset] { Q_EMIT datasetRequested(name); });
        m_sources->addWidget(link);
    }
}

void PairCard::showCurve(const PairCurve& curve)
{
    m_chart->setVisible(!curve.points.isEmpty());
    if (curve.points.isEmpty())
        return m_finding->setText(tr("How alike a model sees them was not measured yet."));
    const auto best = std::max_element(curve.points.begin(), curve.points.end(),
        [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    m_finding->setText(tr("%1 sees them most alike at layer %2: it finds the right one of %L3 sentences in %4 of 100.",
        "name of a model")
                           .arg(curve.model)
                           .arg(static_cast<int>(best->x()))
                           .arg(curve.sentences)
                           .arg(QLocale().toString(100 * best->y(), 'f', 0)));
    m_chart->setSeries({{{}, curve.points}}); // the heading says which
    m_chart->setSummary(m_finding->text());
}

} // namespace isogloss::app
