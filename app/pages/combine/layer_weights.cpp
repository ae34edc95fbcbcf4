// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/layer_weights.h"

#include "app/pages/combine/band_fields.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/forms/weight_curve.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using model::LinearKind;

namespace {

enum Parts { AllParts, AttentionOnly, RestOnly };

} // namespace

LayerWeights::LayerWeights(const QString& heading)
    : m_where(new widgets::ChoiceField)
    , m_band(new BandFields(heading))
    , m_parts(new widgets::ChoiceField)
    , m_curve(new widgets::WeightCurve)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    rows->addWidget(widgets::makeLabel(heading, widgets::TextRole::Muted));
    m_where->addItems({tr("in all layers"), tr("in these layers alone"), tr("outside of these layers"),
        tr("by layer, as drawn")});
    m_where->setAccessibleName(tr("%1: in which layers", "name of an adapter").arg(heading));
    m_parts->addItems({tr("in all parts"), tr("in the attention alone"), tr("in all but the attention")});
    m_parts->setAccessibleName(tr("%1: in which parts", "name of an adapter").arg(heading));
    m_curve->setAccessibleName(tr("%1: weight of each layer", "name of an adapter").arg(heading));
    for (QComboBox* const box : {m_where, m_parts}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        rows->addWidget(box);
    }
    rows->insertWidget(rows->indexOf(m_parts), m_band);
    rows->addWidget(m_curve);
    m_band->hide();
    m_curve->hide();
    connect(m_band, &BandFields::changed, this, &LayerWeights::choose);
    connect(m_where, &QComboBox::currentIndexChanged, this, &LayerWeights::choose);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &LayerWeights::changed);
    connect(m_curve, &widgets::WeightCurve::weightsChanged, this, &LayerWeights::changed);
}

void LayerWeights::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    m_band->setLayers(layers);
    m_curve->setWeights(QList<double>(layers, 1.0));
}

/// A curve begins as what stood there before.
void LayerWeights::choose()
{
    m_band->setVisible(m_where->currentIndex() == Inside || m_where->currentIndex() == Outside);
    m_curve->setVisible(m_where->currentIndex() == Drawn);
    if (m_where->currentIndex() != Drawn && m_layers > 0) {
        merge::Weights weights;
        apply(weights);
        QList<double> bars;
        for (int layer = 1; layer <= m_layers; ++layer) {
            const auto found = weights.layers.find(layer);
            bars.append(found != weights.layers.end() ? found->second : weights.otherLayers);
        }
        m_curve->setWeights(bars);
    }
    Q_EMIT changed();
}

void LayerWeights::apply(merge::Weights& weights) const
{
    merge::Weights chosen;
    switch (m_where->currentIndex()) {
    case Inside:
        chosen = merge::insideBand(m_band->band(), m_band->transition());
        break;
    case Outside:
        chosen = merge::outsideBand(m_band->band(), m_band->transition());
        break;
    case Drawn:
        for (int layer = 1; layer <= m_curve->weights().size(); ++layer)
            chosen.layers[layer] = m_curve->weights()[layer - 1];
        break;
    default:
        break;
    }
    weights.layers = chosen.layers;
    weights.otherLayers = chosen.otherLayers;
    weights.kinds.clear();
    const LinearKind attention[] = {LinearKind::Query, LinearKind::Key, LinearKind::Value, LinearKind::Output};
    const LinearKind rest[] = {LinearKind::Gate, LinearKind::Up, LinearKind::Down};
    if (m_parts->currentIndex() == AttentionOnly)
        for (const LinearKind kind : rest)
            weights.kinds[kind] = 0;
    if (m_parts->currentIndex() == RestOnly)
        for (const LinearKind kind : attention)
            weights.kinds[kind] = 0;
}

} // namespace isogloss::app
