// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/named_field.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace isogloss::widgets {

QWidget* namedField(const QString& name, QWidget& field)
{
    auto* const both = new QWidget;
    auto* const rows = new QVBoxLayout(both);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    QLabel* const label = makeLabel(name, TextRole::Body);
    label->setBuddy(&field);
    field.setAccessibleName(name);
    rows->addWidget(label);
    rows->addWidget(&field);
    return both;
}

} // namespace isogloss::widgets
