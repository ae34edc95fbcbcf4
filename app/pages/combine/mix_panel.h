// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/adapter_facts.h"
#include "core/merge/merge.h"
#include "widgets/common/card.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;


namespace isogloss::app {

class LayerWeights;

/// How two adapters, and others if wanted, become one: a slider between A and B, a method that is chosen with its
/// reason, and, folded away, all methods with their settings, weights by layer and part, and further adapters.
/// UI thread.
class MixPanel : public widgets::Card
{
    Q_OBJECT
public:
    MixPanel();

    /// The two ends of the slider; layers of their base are counted from the facts.
    void setSources(const AdapterFacts& first, const AdapterFacts& second, int layers);
    /// Who else can join; A and B are left out by the page.
    void setOthers(const QList<AdapterChoice>& others);
    /// Instead of the weights: why there are none.
    void setMissing(const QString& words);

    double place() const; ///< 0 (A alone) .. 1 (B alone)
    void setPlace(double place);
    void choose(merge::Method method);
    /// The mix with the slider at a place.
    merge::MergeOptions options(const AdapterChoice& first, const AdapterChoice& second,
        const std::filesystem::path& model, double place) const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeMore();
    void addMethodRows(QFormLayout& form);
    void addOtherRow();
    void update();
    merge::Method method() const;

    struct Other
    {
        QWidget* row;
        QComboBox* adapter;
        QDoubleSpinBox* weight;
    };

    AdapterFacts m_first;
    AdapterFacts m_second;
    QList<AdapterChoice> m_others;
    QString m_missing;
    QSlider* m_balance;
    QLabel* m_weights;
    QLabel* m_reason;
    QPushButton* m_moreButton;
    QWidget* m_more;
    QComboBox* m_method;
    QDoubleSpinBox* m_density;
    QSpinBox* m_rank;
    LayerWeights* m_layersOfA;
    LayerWeights* m_layersOfB;
    QWidget* m_otherRows;
    QList<Other> m_chosenOthers;
};

} // namespace isogloss::app
