// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sentence_meetings.h"

#include "widgets/text/text_cell.h"

#include <QLocale>
#include <utility>

namespace isogloss::app {

void SentenceMeetings::setSentences(Side source, Side target, const QList<int>& meetings, int layers)
{
    beginResetModel();
    m_source = std::move(source);
    m_target = std::move(target);
    m_meetings = meetings;
    m_layers = layers;
    endResetModel();
}

int SentenceMeetings::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_meetings.size());
}

int SentenceMeetings::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant SentenceMeetings::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (index.column()) {
    case Source:
        return textData(m_source, index.row(), role);
    case Target:
        return textData(m_target, index.row(), role);
    default:
        return layerData(index.row(), role);
    }
}

QVariant SentenceMeetings::textData(const Side& side, int row, int role) const
{
    if (role == Qt::DisplayRole || role == SortRole)
        return side.texts.value(row);
    if (role == widgets::DirectionRole)
        return QVariant::fromValue(side.direction);
    return {};
}

QVariant SentenceMeetings::layerData(int row, int role) const
{
    const int layer = m_meetings[row];
    if (role == SortRole)
        return layer;
    if (role == Qt::DisplayRole)
        return layer > m_layers ? tr("at none") : tr("layer %1").arg(QLocale().toString(layer));
    return {};
}

QVariant SentenceMeetings::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Source:
        return m_source.name;
    case Target:
        return m_target.name;
    default:
        return tr("They meet at");
    }
}

} // namespace isogloss::app
