// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/dataset_view.h"

#include "app/controllers/workbench.h"
#include "app/pages/texts/records_panel.h"
#include "app/pages/texts/terms_form.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

DatasetView::DatasetView(Workbench& workbench)
    : m_name(makeLabel({}, TextRole::Title))
    , m_counts(makeLabel({}, TextRole::Muted))
    , m_tabs(new QTabWidget)
    , m_records(new RecordsPanel(workbench))
    , m_terms(new TermsForm(workbench))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    layout->addWidget(m_name);
    layout->addWidget(m_counts);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_records, tr("Texts"));
    m_tabs->addTab(m_terms, tr("Source and terms"));
    layout->addWidget(m_tabs, 1);
}

void DatasetView::show(const DatasetSummary& dataset)
{
    m_name->setText(dataset.name);
    const auto languages = static_cast<int>(dataset.languages.size());
    const QString counts = tr("%n language(s), %L1 records, %2", "a dataset; %2 is its kind", languages)
                               .arg(dataset.card.records)
                               .arg(kindText(dataset.card.kind));
    m_counts->setText(dataset.card.evaluationOnly ? tr("%1; for evaluation only").arg(counts) : counts);
    m_records->show(dataset);
    m_terms->show(dataset);
}

} // namespace isogloss::app
