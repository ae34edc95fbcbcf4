// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/layer_weights.h"

#include "widgets/common/label.h"
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

/// The middle third, with a transition of one layer in larger models.
merge::Band middleOf(int layers)
{
    const int third = std::max(1, layers / 3);
    const int first = (layers - third) / 2 + 1;
    return {first, first + third - 1};
}

int transitionOf(int layers)
{
    return layers >= 6 ? 1 : 0;
}

} // namespace

LayerWeights::LayerWeights(const QString& heading)
    : m_where(new QComboBox)
    , m_parts(new QComboBox)
    , m_curve(new widgets::WeightCurve)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    rows->addWidget(widgets::makeLabel(heading, widgets::TextRole::Muted));
    m_where->addItems({tr("in all layers"), tr("in the middle layers alone"), tr("outside of the middle layers"),
        tr("by layer, as drawn")});
    m_where->setAccessibleName(tr("%1: in which layers", "name of an adapter").arg(heading));
    m_parts->addItems({tr("in all parts"), tr("in the attention alone"), tr("in all but the attention")});
    m_parts->setAccessibleName(tr("%1: in which parts", "name of an adapter").arg(heading));
    m_curve->setAccessibleName(tr("%1: weight of each layer", "name of an adapter").arg(heading));
    for (QComboBox* const box : {m_where, m_parts}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        rows->addWidget(box);
    }
    rows->addWidget(m_curve);
    m_curve->hide();
    connect(m_where, &QComboBox::currentIndexChanged, this, &LayerWeights::choose);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &LayerWeights::changed);
    connect(m_curve, &widgets::WeightCurve::weightsChanged, this, &LayerWeights::changed);
}

void LayerWeights::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    m_curve->setWeights(QList<double>(layers, 1.0));
}

/// A curve begins as what stood there before.
void LayerWeights::choose()
{
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

bool LayerWeights::isEverywhere() const
{
    return m_where->currentIndex() == Everywhere && m_parts->currentIndex() == AllParts;
}

void LayerWeights::apply(merge::Weights& weights) const
{
    const merge::Band middle = middleOf(m_layers);
    merge::Weights chosen;
    switch (m_where->currentIndex()) {
    case Middle:
        chosen = merge::insideBand(middle, transitionOf(m_layers));
        break;
    case NotMiddle:
        chosen = merge::outsideBand(middle, transitionOf(m_layers));
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
