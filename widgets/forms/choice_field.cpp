// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/choice_field.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QToolTip>

namespace isogloss::widgets {

bool ChoiceField::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QComboBox::event(event);
    QStyleOptionComboBox option;
    QComboBox::initStyleOption(&option);
    const bool isCut = shownText(option) != currentText();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), isCut ? currentText() : QString(), this);
    return true;
}

void ChoiceField::initStyleOption(QStyleOptionComboBox* option) const
{
    QComboBox::initStyleOption(option);
    option->currentText = shownText(*option);
}

QString ChoiceField::shownText(const QStyleOptionComboBox& option) const
{
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width());
}

} // namespace isogloss::widgets
