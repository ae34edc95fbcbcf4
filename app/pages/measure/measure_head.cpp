// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_head.h"

#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

MeasureHead::MeasureHead()
    : m_title(makeLabel({}, TextRole::Title))
    , m_time(makeLabel({}, TextRole::Muted))
    , m_start(new QPushButton(tr("Measure how alike")))
    , m_stop(new QPushButton(tr("Stop")))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::CardGap);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    words->addWidget(m_title);
    words->addWidget(m_time);
    row->addLayout(words, 1);
    m_start->setProperty("main", true);
    m_start->setProperty(ExplainProperty, u"measure-start"_s);
    row->addWidget(m_start, 0, Qt::AlignTop);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    connect(m_start, &QPushButton::clicked, this, &MeasureHead::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &MeasureHead::stopRequested);
}

void MeasureHead::showState(const QString& title, const QString& time, bool isMeasuring, bool isMeasured)
{
    m_title->setText(title);
    m_time->setText(time);
    m_start->setVisible(!isMeasuring);
    m_stop->setVisible(isMeasuring);
    m_start->setText(isMeasured ? tr("Measure again") : tr("Measure how alike"));
}

} // namespace isogloss::app
