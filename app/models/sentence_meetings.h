// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measured_pair.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace isogloss::app {

/// Sentences of two languages and the layer at which a model sees each two as one, as rows of a table; with an
/// adapter also where the model alone does, and how many wrong ones were nearest before.
class SentenceMeetings : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Source, Target, MeetsAt, BaseMeetsAt, WrongBefore, Columns };
    /// Of a layer and of a count: the number.
    static constexpr int SortRole = Qt::UserRole + 41;

    using QAbstractTableModel::QAbstractTableModel;

    struct Side
    {
        QString name; ///< of the language
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QStringList texts;
        friend bool operator==(const Side&, const Side&) = default;
    };
    /// Row i of both sides says the same; a meeting is above `layers` where they do not meet. `base` is empty
    /// without an adapter, `paths` where they are not known.
    void setSentences(Side source, Side target, const QList<int>& meetings, const QList<int>& base,
        const SentencePaths& paths, int layers);

    const Side& source() const { return m_source; }
    const Side& target() const { return m_target; }
    int layers() const { return m_layers; }
    bool hasBase() const { return !m_base.isEmpty(); }
    bool hasPaths() const { return !m_paths.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant textData(const Side& side, int row, int role) const;
    QVariant layerData(const QList<int>& meetings, int row, int role) const;
    QVariant wrongData(int row, int role) const;

    Side m_source;
    Side m_target;
    QList<int> m_meetings;
    QList<int> m_base;
    QList<int> m_wrong; ///< different sentences that were nearest before
    SentencePaths m_paths;
    int m_layers = 0;
};

} // namespace isogloss::app
