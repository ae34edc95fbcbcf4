// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/card.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace isogloss::widgets {

Card::Card(const QString& heading, QWidget* parent)
    : QFrame(parent)
    , m_contents(new QVBoxLayout(this))
{
    setProperty("card", true);
    setAccessibleName(heading);
    m_contents->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    m_contents->setSpacing(metrics::FieldGap);
    m_contents->addWidget(makeLabel(heading, TextRole::Section));
}

} // namespace isogloss::widgets
