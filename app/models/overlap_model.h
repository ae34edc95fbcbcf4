// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/overlap_findings.h"

#include <QAbstractTableModel>
#include <functional>

namespace isogloss::app {

/// Evaluation texts beside the training texts that give them away. UI thread.
class OverlapModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Alike, Language, Evaluation, Training, ColumnCount };

    using Direction = std::function<Qt::LayoutDirection(const QString& language)>;
    using Name = std::function<QString(const QString& language)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setDirection(Direction direction) { m_direction = std::move(direction); }
    void setNames(Name name) { m_name = std::move(name); }
    void show(QList<FoundOverlap> records);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const FoundOverlap& record, int column) const;

    QList<FoundOverlap> m_records;
    Direction m_direction;
    Name m_name;
};

} // namespace isogloss::app
