// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/adapter_facts.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace isogloss::app {

class BandFields;

/// How adapters become one: a method that is chosen with its reason, or any of them, with their settings. UI thread.
class MethodFields : public QWidget
{
    Q_OBJECT
public:
    MethodFields();

    /// What is to become one; alone: the first, without a second.
    void setSources(const AdapterFacts& first, const AdapterFacts& second, bool isAlone);
    void choose(merge::Method method);

    /// The way, and why it is taken.
    QString reason() const;
    /// The second acts in a band of layers, the first outside of it: how much of each by layer is settled.
    bool swapsLayers() const;
    /// The checkpoints of the first one's run are averaged: what is to become one is settled.
    bool averagesCheckpoints() const;
    /// Fills in all but base and, unless they are settled by the way, sources and their weights.
    void apply(merge::MergeOptions& options) const;

Q_SIGNALS:
    void changed();

private:
    void addWays();
    int way() const;
    merge::Method method() const;
    void enableWays();
    void enableSettings();

    AdapterFacts m_first;
    AdapterFacts m_second;
    bool m_isAlone = false;
    QComboBox* m_way;
    QDoubleSpinBox* m_density;
    QComboBox* m_vote;
    QSpinBox* m_rank;
    QSpinBox* m_energy;
    BandFields* m_band;
};

} // namespace isogloss::app
