// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace isogloss::widgets {

/// Cells with texts of any language: each in its own direction, whatever the window's, and wrapped.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of the model: a Qt::LayoutDirection as int; cells without it follow the window.
    static constexpr int DirectionRole = Qt::UserRole + 40;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace isogloss::widgets
