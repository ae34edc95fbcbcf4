// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/text_delegate.h"

#include "widgets/theme/metrics.h"

namespace isogloss::widgets {

QSize TextDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(metrics::TargetHeight, size.height() + 2 * metrics::LabelGap));
    return size;
}

void TextDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant direction = index.data(DirectionRole);
    if (!direction.isValid())
        return;
    option->direction = static_cast<Qt::LayoutDirection>(direction.toInt());
    option->displayAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    option->features |= QStyleOptionViewItem::WrapText;
}

} // namespace isogloss::widgets
