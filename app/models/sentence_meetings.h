// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace isogloss::app {

/// Sentences of two languages and the layer at which a model sees each two as one, as rows of a table.
class SentenceMeetings : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Source, Target, MeetsAt, Columns };
    /// Of MeetsAt: the layer as a number.
    static constexpr int SortRole = Qt::UserRole + 41;

    using QAbstractTableModel::QAbstractTableModel;

    struct Side
    {
        QString name; ///< of the language
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QStringList texts;
    };
    /// Row i of both sides says the same; `meetings[i]` above `layers` where they do not meet.
    void setSentences(Side source, Side target, const QList<int>& meetings, int layers);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant textData(const Side& side, int row, int role) const;
    QVariant layerData(int row, int role) const;

    Side m_source;
    Side m_target;
    QList<int> m_meetings;
    int m_layers = 0;
};

} // namespace isogloss::app
