// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sentence_meetings.h"

#include "widgets/text/text_cell.h"

#include <QLocale>
#include <QSet>
#include <utility>

namespace isogloss::app {

namespace {

/// How many different sentences were nearest before the translation was.
int wrongBefore(const SentencePaths& paths, int row, int meeting)
{
    QSet<int> wrong;
    for (int layer = 0; layer < std::min(meeting, static_cast<int>(paths.size())); ++layer)
        wrong.insert(paths[layer][row]);
    return static_cast<int>(wrong.size());
}

} // namespace

void SentenceMeetings::setSentences(Side source, Side target, const QList<int>& meetings,
    const QList<int>& base, const SentencePaths& paths, int layers)
{
    beginResetModel();
    m_source = std::move(source);
    m_target = std::move(target);
    m_meetings = meetings;
    m_base = base.size() == meetings.size() ? base : QList<int>();
    const bool hasPaths = !paths.isEmpty() && paths.front().size() == meetings.size();
    m_paths = hasPaths ? paths : SentencePaths();
    m_wrong.clear();
    for (int row = 0; hasPaths && row < meetings.size(); ++row)
        m_wrong.append(wrongBefore(m_paths, row, meetings[row]));
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
    case BaseMeetsAt:
        return layerData(m_base, index.row(), role);
    case WrongBefore:
        return wrongData(index.row(), role);
    default:
        return layerData(m_meetings, index.row(), role);
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

QVariant SentenceMeetings::layerData(const QList<int>& meetings, int row, int role) const
{
    if (row >= meetings.size())
        return {};
    if (role == SortRole)
        return meetings[row];
    if (role == Qt::DisplayRole)
        return meetings[row] > m_layers ? tr("at none") : tr("layer %1").arg(QLocale().toString(meetings[row]));
    return {};
}

QVariant SentenceMeetings::wrongData(int row, int role) const
{
    if (row >= m_wrong.size())
        return {};
    if (role == SortRole)
        return m_wrong[row];
    return role == Qt::DisplayRole ? QVariant(QLocale().toString(m_wrong[row])) : QVariant();
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
    case BaseMeetsAt:
        return tr("Model alone");
    case WrongBefore:
        return tr("Wrong before");
    default:
        return hasBase() ? tr("With the adapter") : tr("They meet at");
    }
}

} // namespace isogloss::app
