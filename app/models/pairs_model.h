// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pair_overview.h"

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
    void show(store::PairOverview overview);
    /// Thousands as such, where cells are narrow.
    void setCompact(bool isCompact);
    /// By the model's place in the overview, -1 for none, and one of its layers.
    void colourBy(int model, int layer);
    const store::PairOverview& overview() const { return m_overview; }
    QString languageAt(int place) const;
    int layer() const { return m_layer; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    using Pair = std::pair<QString, QString>; ///< keys in order
    Pair pairAt(const QModelIndex& index) const;
    const store::PairMeasure* measureOf(const Pair& pair) const;
    QVariant background(const Pair& pair) const;
    QVariant foreground(const Pair& pair) const;
    QString tip(const Pair& pair) const;
    bool isComparable(const store::PairMeasure& measure) const;

    store::PairOverview m_overview;
    QHash<Pair, qint64> m_sentences;
    QHash<Pair, store::PairMeasure> m_measures; ///< at the layer
    bool m_isCompact = false;
    int m_model = -1;
    int m_layer = 0;
    Name m_name;
};

} // namespace isogloss::app
