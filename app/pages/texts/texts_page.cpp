// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/texts_page.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/text_import.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/import_dialog.h"
#include "app/pages/texts/data_tab.h"
#include "app/pages/texts/languages_tab.h"
#include "app/pages/texts/pairs_tab.h"
#include "widgets/theme/metrics.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;

TextsPage::TextsPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_tabs(new QTabWidget)
    , m_data(new DataTab(workbench))
    , m_import(new TextImport(workbench, this))
    , m_languages(new LanguageLookup(m_quietJobs, workbench.session(), this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::CardGap, metrics::PageMargin, metrics::PageMargin);
    m_tabs->setDocumentMode(true);
    auto* const pairs = new PairsTab(workbench);
    m_tabs->addTab(m_data, tr("Data"));
    m_tabs->addTab(pairs, tr("Pairs"));
    m_tabs->addTab(new LanguagesTab(workbench, *m_languages), tr("Languages"));
    layout->addWidget(m_tabs);
    connect(&workbench.navigator(), &Navigator::importRequested, this, &TextsPage::bringIn);
    connect(m_data, &DataTab::importRequested, this, [this] { bringIn({}); });
    connect(pairs, &PairsTab::importRequested, this, [this] { bringIn({}); });
    connect(pairs, &PairsTab::datasetRequested, this, [this](const QString& dataset) {
        m_tabs->setCurrentWidget(m_data);
        m_data->choose(dataset);
    });
    connect(m_import, &TextImport::finished, m_data, &DataTab::showNews);
    connect(m_import, &TextImport::failed, m_data, &DataTab::showProblem);
}

void TextsPage::bringIn(const QStringList& paths)
{
    m_tabs->setCurrentWidget(m_data);
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_workbench.session(), *m_languages, this);
        connect(m_dialog, &ImportDialog::importRequested, m_import, &TextImport::start);
        m_dialog->open();
    }
    m_dialog->add(paths);
}

} // namespace isogloss::app
