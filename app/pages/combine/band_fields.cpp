// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/band_fields.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <algorithm>

namespace isogloss::app {

BandFields::BandFields(const QString& heading)
    : m_first(new QSpinBox)
    , m_last(new QSpinBox)
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::metrics::LabelGap);
    m_first->setAccessibleName(tr("%1: first layer", "what acts there").arg(heading));
    m_last->setAccessibleName(tr("%1: last layer", "what acts there").arg(heading));
    auto* const to = widgets::makeLabel(tr("to", "between the first and the last layer"), widgets::TextRole::Muted);
    to->setWordWrap(false);
    row->addWidget(m_first);
    row->addWidget(to);
    row->addWidget(m_last);
    row->addStretch();
    connect(m_first, &QSpinBox::valueChanged, this, [this](int first) {
        m_last->setMinimum(first);
        Q_EMIT changed();
    });
    connect(m_last, &QSpinBox::valueChanged, this, &BandFields::changed);
}

void BandFields::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    const int third = std::max(1, layers / 3);
    const int first = (layers - third) / 2 + 1;
    m_first->setRange(1, std::max(1, layers));
    m_first->setValue(first);
    m_last->setRange(first, std::max(first, layers));
    m_last->setValue(first + third - 1);
}

merge::Band BandFields::band() const
{
    return {m_first->value(), m_last->value()};
}

} // namespace isogloss::app
