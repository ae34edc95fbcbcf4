// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queue_model.h"

#include "core/store/rows/queue_row.h"

#include <QLocale>
#include <filesystem>

namespace isogloss::app {

QList<QueueLine> queueLines(const std::vector<store::QueueRow>& rows)
{
    QList<QueueLine> lines;
    for (const store::QueueRow& row : rows) {
        const bool isRunning = row.state == store::QueueState::Running;
        if (!isRunning && row.state != store::QueueState::Waiting)
            continue;
        lines.append({row.id.value, QString::fromStdString(std::filesystem::path(row.folder).filename().string()),
            isRunning, QDateTime::fromString(QString::fromStdString(row.added), Qt::ISODate)});
    }
    return lines;
}

void QueueModel::show(QList<QueueLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const QueueLine& line = m_lines[index.row()];
    switch (index.column()) {
    case Run:
        return line.run;
    case State:
        return line.isRunning ? tr("running") : tr("waiting");
    case Added:
        return QLocale().toString(line.added.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section + 1);
    switch (section) {
    case Run:
        return tr("Run");
    case State:
        return tr("State");
    case Added:
        return tr("Waits since");
    default:
        return {};
    }
}

} // namespace isogloss::app
