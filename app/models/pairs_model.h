// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/pair_counts.h"

#include <QAbstractTableModel>
#include <QHash>
#include <functional>

namespace isogloss::app {

/// Languages by languages: how many sentences each pair has, coloured by how alike one model sees them.
/// UI thread.
class PairsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Name = std::function<QString(const QString& key)>;

    explicit PairsModel(QObject* parent = nullptr);

    void setNames(Name name) { m_name = std::move(name); }
    void show(PairOverview overview);
    /// By its place in the overview's models; -1 for none.
    void colourBy(int model);
    const PairOverview& overview() const { return m_overview; }
    QString languageAt(int place) const { return m_overview.languages[place]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    using Pair = std::pair<QString, QString>; ///< keys in order
    Pair pairAt(const QModelIndex& index) const;
    const PairLikeness* likenessOf(const Pair& pair) const;
    QVariant background(const Pair& pair) const;
    QVariant foreground(const Pair& pair) const;
    QString tip(const Pair& pair) const;
    bool isComparable(const PairLikeness& likeness) const;

    PairOverview m_overview;
    QHash<Pair, qint64> m_sentences;
    QHash<Pair, PairLikeness> m_likeness;
    int m_model = -1;
    Name m_name;
};

} // namespace isogloss::app
