// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_fields.h"

#include "app/controllers/language_lookup.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/forms/suggestion_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using data::Role;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int LeastRows = 4; // to be seen without scrolling

struct RoleChoice
{
    Role role;
    QString text;
};

QList<RoleChoice> roleChoices()
{
    return {{Role::Text, ImportFields::tr("Text in")}, {Role::Key, ImportFields::tr("Key of the record")},
        {Role::Group, ImportFields::tr("Document or speaker")},
        {Role::Language, ImportFields::tr("Says the language")}, {Role::Skip, ImportFields::tr("Leave out")}};
}

} // namespace

ImportFields::ImportFields(const LanguageLookup& languages)
    : m_languages(languages)
    , m_grid(new QGridLayout)
{
    auto* const page = new QWidget;
    page->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, metrics::FieldGap, 0);
    m_grid->setHorizontalSpacing(metrics::FieldGap);
    m_grid->setVerticalSpacing(metrics::LabelGap);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(2, 3);
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(ExplainProperty, u"import_fields"_s);
}

std::vector<ImportFields::Row> ImportFields::rowsOf(const data::ImportPlan& plan)
{
    std::vector<Row> rows;
    const auto add = [&rows](Row row) {
        const bool isThere
            = std::any_of(rows.begin(), rows.end(), [&](const Row& other) { return other.name == row.name; });
        if (!isThere) // files of the same form have the same fields
            rows.push_back(std::move(row));
    };
    for (const data::TablePlan& table : plan.tables) {
        for (const data::FieldPlan& field : table.fields)
            add({field.field.name, false, field.role, field.language, field.candidates, field.isChosen});
        if (table.sample.tasks.empty())
            continue;
        for (const data::ImportFile& file : plan.files)
            add({file.path.string(), true, Role::Text, file.language.empty() ? table.language : file.language,
                {}, !file.language.empty()});
    }
    return rows;
}

void ImportFields::show(const data::ImportPlan* plan)
{
    std::vector<Row> rows = plan != nullptr ? rowsOf(*plan) : std::vector<Row>();
    if (rows == m_rows) // the field that is being used stays
        return;
    m_rows = std::move(rows);
    build();
}

void ImportFields::build()
{
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)})
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was just used
        }
    for (int place = 0; place < static_cast<int>(m_rows.size()); ++place)
        addRow(place);
    m_grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
    setVisible(!m_rows.empty());
    const int rowHeight = std::max(metrics::TargetHeight, fontMetrics().height() + metrics::FieldGap) + 2;
    const auto rows = static_cast<int>(m_rows.size());
    setMinimumHeight(std::min(rows, LeastRows) * (rowHeight + metrics::LabelGap));
    setMaximumHeight(rows * (rowHeight + metrics::LabelGap));
}

void ImportFields::addRow(int place)
{
    const Row& row = m_rows[static_cast<std::size_t>(place)];
    const std::filesystem::path path(row.name);
    const QString name = QString::fromStdString(row.isFile ? path.filename().string() : row.name);
    auto* const label = makeLabel(name, TextRole::Body);
    m_grid->addWidget(label, place, 0);
    if (!row.isFile)
        m_grid->addWidget(makeRole(place), place, 1);
    if (row.role == Role::Text) {
        auto* const language = makeLanguage(place);
        language->setAccessibleName(tr("Language of %1").arg(name));
        m_grid->addWidget(language, place, 2);
    }
}

QComboBox* ImportFields::makeRole(int place)
{
    auto* const box = new widgets::ChoiceField;
    box->setAccessibleName(
        tr("What %1 holds").arg(QString::fromStdString(m_rows[static_cast<std::size_t>(place)].name)));
    for (const RoleChoice& choice : roleChoices())
        box->addItem(choice.text, int(choice.role));
    box->setCurrentIndex(box->findData(int(m_rows[static_cast<std::size_t>(place)].role)));
    connect(box, &QComboBox::activated, this, [this, box, place] {
        Row& row = m_rows[static_cast<std::size_t>(place)];
        row.role = Role(box->currentData().toInt());
        row.isChosen = row.role != Role::Text || !row.language.empty();
        build();
        Q_EMIT changed();
    });
    return box;
}

widgets::SuggestionField* ImportFields::makeLanguage(int place)
{
    const Row& row = m_rows[static_cast<std::size_t>(place)];
    auto* const field = new widgets::SuggestionField;
    const QString key = QString::fromStdString(row.language);
    field->setChosen(key, m_languages.name(key));
    QStringList usual;
    for (const std::string& candidate : row.candidates)
        usual.append(QString::fromStdString(candidate));
    m_languages.serve(*field, [usual] { return usual; });
    connect(field, &widgets::SuggestionField::chosen, this, [this, place](const QString& chosen) {
        Row& changedRow = m_rows[static_cast<std::size_t>(place)];
        changedRow.language = chosen.toStdString();
        changedRow.isChosen = true;
        Q_EMIT changed();
    });
    return field;
}

void ImportFields::apply(data::ImportChoices& choices, std::vector<data::ImportFile>& files) const
{
    choices.fields.clear();
    for (const Row& row : m_rows) {
        if (!row.isChosen)
            continue;
        if (!row.isFile) {
            choices.fields[row.name]
                = row.role == Role::Text ? row.language : std::string(data::nameOf(row.role));
            continue;
        }
        for (data::ImportFile& file : files)
            if (file.path == row.name)
                file.language = row.language;
    }
}

} // namespace isogloss::app
