// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/weights.h"

#include <QWidget>

class QComboBox;

namespace isogloss::widgets {
class WeightCurve;
}

namespace isogloss::app {

class BandFields;

/// In which layers and parts one adapter acts, and how strongly: everywhere, inside or outside of a band of layers,
/// or as a curve drawn by hand. UI thread.
class LayerWeights : public QWidget
{
    Q_OBJECT
public:
    /// `heading` names the adapter.
    explicit LayerWeights(const QString& heading);

    /// Of the base.
    void setLayers(int layers);
    /// Fills layers and kinds; the overall weight stays.
    void apply(merge::Weights& weights) const;

Q_SIGNALS:
    void changed();

private:
    enum Where { Everywhere, Inside, Outside, Drawn };
    void choose();

    int m_layers = 0;
    QComboBox* m_where;
    BandFields* m_band;
    QComboBox* m_parts;
    widgets::WeightCurve* m_curve;
};

} // namespace isogloss::app
