// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/texts_page.h"

#include "app/controllers/workbench.h"
#include "app/pages/texts/data_tab.h"
#include "widgets/theme/metrics.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;

TextsPage::TextsPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_tabs(new QTabWidget)
    , m_data(new DataTab(workbench))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::CardGap, metrics::PageMargin, metrics::PageMargin);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_data, tr("Data"));
    layout->addWidget(m_tabs);
    connect(&workbench.navigator(), &Navigator::importRequested, this, &TextsPage::bringIn);
}

void TextsPage::bringIn(const QStringList&)
{
    m_tabs->setCurrentWidget(m_data);
}

} // namespace isogloss::app
