// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/adapter_facts.h"
#include "core/merge/merge.h"
#include "widgets/common/card.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace isogloss::app {

class LayerWeights;
class MethodFields;

/// How two adapters, and others if wanted, become one, or how strong one alone is: a slider, a method that is chosen
/// with its reason, and, folded away, all methods with their settings, weights by layer and part, and further
/// adapters. UI thread.
class MixPanel : public widgets::Card
{
    Q_OBJECT
public:
    MixPanel();

    /// An adapter that can join A and B.
    struct Candidate
    {
        AdapterChoice adapter;
        QString obstacle; ///< why it cannot; "" when it can
    };

    /// The two ends of the slider, or A alone; layers of their base are counted from the facts.
    void setSources(const AdapterFacts& first, const AdapterFacts& second, bool isAlone);
    /// A and B are left out by the page.
    void setOthers(const QList<Candidate>& others);
    /// Instead of the weights: why there are none.
    void setMissing(const QString& words);

    double place() const; ///< 0 (A alone) .. 1 (B alone); without B, how much of A
    /// What is made is an average over a run, whatever the place.
    bool averagesCheckpoints() const;
    void setPlace(double place);
    void choose(merge::Method method);
    /// The mix with the slider at a place; without a second, of the first alone.
    merge::MergeOptions options(const AdapterChoice& first, const AdapterChoice* second,
        const std::filesystem::path& model, double place) const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeMore();
    void addOtherRow();
    void fillOthers(QComboBox& list) const;
    void setAlone(bool isAlone);
    void update();

    struct Other
    {
        QWidget* row;
        QComboBox* adapter;
        QDoubleSpinBox* weight;
    };

    bool m_isAlone = false;
    QList<Candidate> m_others;
    QString m_missing;
    QSlider* m_balance;
    QLabel* m_less;
    QLabel* m_more;
    QLabel* m_weights;
    QLabel* m_reason;
    QPushButton* m_moreButton;
    QWidget* m_details;
    MethodFields* m_method;
    LayerWeights* m_layersOfA;
    LayerWeights* m_layersOfB;
    QWidget* m_otherRows;
    QPushButton* m_addOther;
    QList<Other> m_chosenOthers;
};

} // namespace isogloss::app
