// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/facts_table.h"

#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <memory>

namespace isogloss::app {

namespace metrics = widgets::metrics;

FactsTable::FactsTable()
    : m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::CardGap);
    m_grid->setVerticalSpacing(metrics::LabelGap);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 5);
}

void FactsTable::clear()
{
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)})
        delete item->widget();
    m_rows = 0;
}

void FactsTable::add(const QString& what, const QString& fact, const char* explain)
{
    int column = 0;
    for (QLabel* const label : {widgets::makeLabel(what, widgets::TextRole::Muted),
             widgets::makeLabel(fact, widgets::TextRole::Body)}) {
        label->setProperty(ExplainProperty, QString::fromLatin1(explain));
        m_grid->addWidget(label, m_rows, column++, Qt::AlignTop);
    }
    ++m_rows;
}

} // namespace isogloss::app
