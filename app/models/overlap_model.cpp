// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/overlap_model.h"

#include "widgets/text/text_cell.h"

#include <QLocale>

namespace isogloss::app {

namespace {

QString alikeText(const FoundOverlap& record)
{
    switch (record.kind) {
    case data::OverlapKind::Exact:
        return OverlapModel::tr("the same");
    case data::OverlapKind::Normalised:
        return OverlapModel::tr("the same words");
    case data::OverlapKind::Near:
        return OverlapModel::tr("%1 %", "how much of a text is in another")
            .arg(QLocale().toString(100 * record.similarity, 'f', 0));
    }
    return {};
}

} // namespace

void OverlapModel::show(QList<FoundOverlap> records)
{
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int OverlapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int OverlapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OverlapModel::textOf(const FoundOverlap& record, int column) const
{
    switch (column) {
    case Alike:
        return alikeText(record);
    case Language:
        return m_name ? m_name(record.language) : record.language;
    case Evaluation:
        return record.evaluation;
    case Training:
        return record.training;
    default:
        return {};
    }
}

QVariant OverlapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundOverlap& record = m_records[index.row()];
    const bool isText = index.column() == Evaluation || index.column() == Training;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(record, index.column());
    case widgets::DirectionRole:
        return isText && m_direction ? QVariant(int(m_direction(record.language))) : QVariant();
    case widgets::MutedRole:
        return !isText;
    default:
        return {};
    }
}

QVariant OverlapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Alike:
        return tr("Alike");
    case Language:
        return tr("Language");
    case Evaluation:
        return tr("Evaluation text");
    case Training:
        return tr("Training text");
    default:
        return {};
    }
}

} // namespace isogloss::app
