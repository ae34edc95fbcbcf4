// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/import_preview.h"

#include "app/controllers/language_lookup.h"
#include "core/data/import/plan.h"
#include "widgets/text/text_cell.h"

#include <algorithm>

namespace isogloss::app {

namespace {

constexpr std::size_t ShownRows = 20;
constexpr int ShownColumns = 6;

} // namespace

void ImportPreview::show(const data::ImportPlan* plan, const LanguageLookup& languages)
{
    beginResetModel();
    m_columns.clear();
    m_rows = 0;
    if (plan != nullptr && !plan->tables.empty()) {
        const data::TablePlan& table = plan->tables.front();
        table.sample.tasks.empty() ? addFields(table, languages) : addTasks(table, languages);
    }
    endResetModel();
}

void ImportPreview::addFields(const data::TablePlan& table, const LanguageLookup& languages)
{
    m_rows = static_cast<int>(std::min(ShownRows, table.sample.rows.size()));
    for (std::size_t field = 0; field < table.fields.size() && m_columns.size() < ShownColumns; ++field) {
        const data::FieldPlan& plan = table.fields[field];
        if (plan.role == data::Role::Skip)
            continue;
        const QString key = QString::fromStdString(plan.language);
        Column column;
        column.title = key.isEmpty() ? QString::fromStdString(plan.field.name) : languages.name(key);
        column.direction = languages.direction(key.isEmpty() && !plan.candidates.empty()
                ? QString::fromStdString(plan.candidates.front())
                : key);
        column.isMuted = plan.role != data::Role::Text;
        for (int row = 0; row < m_rows; ++row) {
            const auto& cells = table.sample.rows[static_cast<std::size_t>(row)];
            column.cells.append(
                field < cells.size() && cells[field] ? QString::fromStdString(*cells[field]) : QString());
        }
        m_columns.append(std::move(column));
    }
}

void ImportPreview::addTasks(const data::TablePlan& table, const LanguageLookup& languages)
{
    const auto& tasks = table.sample.tasks;
    m_rows = static_cast<int>(std::min(ShownRows, tasks.size()));
    Column language{tr("Language"), Qt::LeftToRight, true, {}};
    Column input{tr("Said"), Qt::LeftToRight, false, {}};
    Column target{tr("Expected answer"), Qt::LeftToRight, false, {}};
    for (int row = 0; row < m_rows; ++row) {
        const data::TaskRecord& task = tasks[static_cast<std::size_t>(row)];
        const std::string& key = task.language.empty() ? table.language : task.language;
        language.cells.append(languages.name(QString::fromStdString(key)));
        input.cells.append(QString::fromStdString(task.input));
        target.cells.append(QString::fromStdString(task.target));
        input.direction = target.direction = languages.direction(QString::fromStdString(key));
    }
    m_columns = {language, input, target};
}

int ImportPreview::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ImportPreview::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ImportPreview::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column.cells[index.row()];
    case widgets::DirectionRole:
        return column.isMuted ? QVariant() : QVariant(int(column.direction));
    case widgets::MutedRole:
        return column.isMuted;
    default:
        return {};
    }
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_columns.size())
        return m_columns[section].title;
    return {};
}

} // namespace isogloss::app
