// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace isogloss::widgets {

class Chart;

/// The values behind a chart, for a table beside it; follows what the chart shows. The chart must live
/// longer.
class ChartTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ChartTable(const Chart& chart, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    const Chart& m_chart;
    QStringList m_header;
    int m_rows = 0;
};

} // namespace isogloss::widgets
