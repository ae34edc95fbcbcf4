// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table.h"

#include "widgets/charts/chart.h"

namespace isogloss::widgets {

ChartTable::ChartTable(const Chart& chart, QObject* parent)
    : QAbstractTableModel(parent)
    , m_chart(chart)
{
    read();
    connect(&chart, &Chart::contentsChanged, this, [this] {
        beginResetModel();
        read();
        endResetModel();
    });
}

void ChartTable::read()
{
    m_header = m_chart.valueHeader();
    m_rows = m_chart.valueRows();
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::TextAlignmentRole && role != Qt::ToolTipRole)
        return {};
    const QVariant value = m_chart.valueAt(index.row(), index.column());
    if (role != Qt::TextAlignmentRole)
        return value.isValid() ? wordOf(value) : QVariant();
    const Qt::Alignment side = value.typeId() == QMetaType::Double ? Qt::AlignRight : Qt::AlignLeft;
    return static_cast<int>(side | Qt::AlignVCenter);
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_header.value(section);
}

} // namespace isogloss::widgets
