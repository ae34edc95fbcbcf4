// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/text_cell.h"

#include <QStyledItemDelegate>

namespace isogloss::widgets {

/// Texts in cells: in their language's own direction, one step larger than the interface, on as many lines as
/// the row has room for, with coloured marks. Reads the roles of TextCellRole.
class TextCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of texts, beside an interface font.
    static QFont textFont(const QFont& interfaceFont);
    /// Of a row with room for so many lines of text.
    static int rowHeight(const QFont& interfaceFont, int lines);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace isogloss::widgets
