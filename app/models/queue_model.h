// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>

namespace isogloss::store {
struct QueueRow;
}

namespace isogloss::app {

/// A run that waits for its turn, or is having it.
struct QueueLine
{
    qint64 id = 0; ///< in the queue
    QString run; ///< name of its folder
    bool isRunning = false;
    QDateTime added;
};

/// The lines of those rows that are not done yet, in their order.
QList<QueueLine> queueLines(const std::vector<store::QueueRow>& rows);

/// The queue as a table, the next run first. UI thread.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Run, State, Added, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(QList<QueueLine> lines);
    const QList<QueueLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QueueLine> m_lines;
};

} // namespace isogloss::app
