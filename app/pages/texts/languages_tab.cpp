// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/languages_tab.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/languages_model.h"
#include "core/store/languages.h"
#include "core/store/removal.h"
#include "widgets/common/label.h"
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
    , m_model(new LanguagesModel(this))
    , m_table(new QTableView)
    , m_add(new widgets::SuggestionField)
    , m_remove(new QPushButton(tr("Remove from the workspace")))
    , m_problem(widgets::makeLabel({}, widgets::TextRole::Problem))
{
    build(languages);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &LanguagesTab::read);
    connect(m_add, &widgets::SuggestionField::chosen, this, &LanguagesTab::add);
    connect(m_remove, &QPushButton::clicked, this, &LanguagesTab::removeChosen);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LanguagesTab::updateRemove);
    read();
}

void LanguagesTab::build(const LanguageLookup& languages)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::CardGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const head = new QHBoxLayout;
    auto* const label = new QLabel(tr("Add a language"));
    label->setBuddy(m_add);
    m_add->setAccessibleName(label->text());
    m_add->setProperty(ExplainProperty, u"language_picker"_s);
    languages.serve(*m_add, [] { return QStringList(); });
    head->addWidget(label);
    head->addWidget(m_add, 1);
    head->addWidget(m_remove);
    rows->addLayout(head);
    rows->addWidget(m_problem);
    m_problem->hide();
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("Languages"));
    m_table->setProperty(ExplainProperty, u"languages"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), 1));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    rows->addWidget(m_table, 1);
    updateRemove();
}

void LanguagesTab::read()
{
    m_workbench.session().read(this, languageSummaries, [this](Result<QList<LanguageSummary>> languages) {
        if (languages.has_value())
            m_model->show(std::move(languages).value());
        updateRemove();
    });
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
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return;
    const qint64 id = m_model->languages()[chosen.first().row()].id;
    m_workbench.session().write(
        this, [id](store::Database& database) { return store::removeRow(database, "languages", id); },
        [this](Result<void> removed) { tell(removed.has_value() ? QString() : errorText(removed.error())); });
}

/// A language with texts goes when they go.
void LanguagesTab::updateRemove()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    m_remove->setEnabled(!chosen.isEmpty() && m_model->languages()[chosen.first().row()].texts == 0);
}

void LanguagesTab::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace isogloss::app
