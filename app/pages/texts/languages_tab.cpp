// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/languages_tab.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/own_language_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/languages_model.h"
#include "app/pages/texts/font_notice.h"
#include "core/store/languages.h"
#include "core/store/removal.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/suggestion_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

LanguagesTab::LanguagesTab(Workbench& workbench, const LanguageLookup& languages)
    : m_workbench(workbench)
    , m_languages(languages)
    , m_model(new LanguagesModel(this))
    , m_fonts(new FontNotice(workbench.languages()))
    , m_table(new widgets::ReadingTable)
    , m_add(new widgets::SuggestionField)
    , m_own(new QPushButton(tr("A language of your own")))
    , m_describe(new QPushButton(tr("Describe")))
    , m_remove(new QPushButton(tr("Remove from the workspace")))
    , m_problem(widgets::makeLabel({}, widgets::TextRole::Problem))
{
    build();
    connectAll();
    read();
}

void LanguagesTab::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::CardGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addLayout(makeHead());
    rows->addWidget(m_problem);
    rows->addWidget(m_fonts);
    m_problem->hide();
    buildTable();
    rows->addWidget(m_table, 1);
    auto* const acts = new QHBoxLayout;
    acts->setSpacing(metrics::FieldGap);
    acts->addWidget(m_remove);
    acts->addWidget(m_describe);
    acts->addStretch();
    rows->addLayout(acts);
    updateActs();
}

QLayout* LanguagesTab::makeHead()
{
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    auto* const label = new QLabel(tr("Add a language"));
    label->setBuddy(m_add);
    m_add->setAccessibleName(label->text());
    m_add->setProperty(ExplainProperty, u"language_picker"_s);
    m_languages.serve(*m_add, [] { return QStringList(); });
    for (QPushButton* const own : {m_own, m_describe})
        own->setProperty(ExplainProperty, u"own_language"_s);
    head->addWidget(label);
    head->addWidget(m_add, 1);
    head->addWidget(m_own);
    return head;
}

void LanguagesTab::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("Languages"));
    m_table->setProperty(ExplainProperty, u"languages"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), 1));
}

void LanguagesTab::connectAll()
{
    connect(&m_workbench.session(), &WorkspaceSession::dataChanged, this, &LanguagesTab::read);
    connect(m_add, &widgets::SuggestionField::chosen, this, &LanguagesTab::add);
    connect(m_own, &QPushButton::clicked, this, [this] { describe(nullptr); });
    connect(m_describe, &QPushButton::clicked, this, [this] { describe(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, &LanguagesTab::removeChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LanguagesTab::updateActs);
    connect(&m_languages, &LanguageLookup::ready, this, &LanguagesTab::updateActs);
}

/// Opens the dialog for one of the person's own languages, or for a new one.
void LanguagesTab::describe(const LanguageSummary* language)
{
    const OwnLanguage known = language == nullptr
        ? OwnLanguage()
        : OwnLanguage{language->key, language->name, language->ownName, language->family, language->direction};
    (new OwnLanguageDialog(m_workbench.session(), m_languages, known, this))->open();
}

const LanguageSummary* LanguagesTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->languages()[rows.first().row()];
}

void LanguagesTab::read()
{
    m_workbench.session().read(this, languageSummaries, [this](Result<QList<LanguageSummary>> languages) {
        if (languages.has_value())
            show(std::move(languages).value());
        updateActs();
    });
}

void LanguagesTab::show(QList<LanguageSummary> languages)
{
    QStringList keys;
    for (const LanguageSummary& language : languages)
        keys.append(language.key);
    m_fonts->setLanguages(keys);
    m_model->show(std::move(languages));
}

void LanguagesTab::add(const QString& key)
{
    m_add->setChosen({}, {});
    m_add->clear();
    m_workbench.session().write(
        this,
        [key = key.toStdString()](
            store::Database& database) { return store::languageWithKey(database, key); },
        [this](Result<store::LanguageId> added) {
            tell(added.has_value() ? QString() : errorText(added.error()));
        });
}

void LanguagesTab::removeChosen()
{
    const LanguageSummary* const language = chosen();
    if (language == nullptr)
        return;
    m_workbench.session().write(
        this,
        [id = language->id](store::Database& database) { return store::removeRow(database, "languages", id); },
        [this](Result<void> removed) { tell(removed.has_value() ? QString() : errorText(removed.error())); });
}

/// A language with texts goes when they go; what a registry says of one is not for a person to change.
void LanguagesTab::updateActs()
{
    const LanguageSummary* const language = chosen();
    const bool isKnown = m_languages.known() != nullptr;
    m_own->setEnabled(isKnown);
    m_describe->setEnabled(isKnown && language != nullptr && language->isOwn);
    m_remove->setEnabled(language != nullptr && language->texts == 0);
}

void LanguagesTab::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace isogloss::app
