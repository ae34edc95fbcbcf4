// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/text_cell_delegate.h"

#include "widgets/theme/colors.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr double TextScale = 1.15;
constexpr double LineScale = 1.4;
constexpr int HorizontalPadding = 8;
constexpr int VerticalPadding = 6;
constexpr double MarkOpacity = 0.25;

int lineHeight(const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height() / 1.17 * LineScale));
}

QList<QTextLayout::FormatRange> formatsOf(const QList<TextMark>& marks, const Colors& colors)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextMark& mark : marks) {
        QColor color = colors.lines[static_cast<std::size_t>(mark.number) % colors.lines.size()];
        QTextLayout::FormatRange range;
        range.start = mark.begin;
        range.length = mark.end - mark.begin;
        range.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        range.format.setUnderlineColor(color);
        color.setAlphaF(MarkOpacity);
        range.format.setBackground(color);
        formats.append(range);
    }
    return formats;
}

QTextOption optionFor(Qt::LayoutDirection direction)
{
    QTextOption option(
        (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Lays the text out in lines of the width; the last of `lines` is cut short with an ellipsis when there are
/// more.
void layOut(QTextLayout& layout, qreal width, int lines, int height)
{
    const QString text = layout.text();
    const auto arrange = [&] {
        layout.beginLayout();
        for (int count = 0; count < lines; ++count) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, qreal(count) * height + (height - line.height()) / 2});
        }
        layout.endLayout();
    };
    arrange();
    if (layout.lineCount() == 0)
        return;
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    if (last.textStart() + last.textLength() >= text.size())
        return;
    const QString tail = QFontMetricsF(layout.font()).elidedText(text.mid(last.textStart()), Qt::ElideRight, width);
    layout.setText(text.left(last.textStart()) + tail);
    arrange();
}

} // namespace

QFont TextCellDelegate::textFont(const QFont& interfaceFont)
{
    QFont font = interfaceFont;
    font.setPointSizeF(QFontInfo(interfaceFont).pointSizeF() * TextScale);
    return font;
}

int TextCellDelegate::rowHeight(const QFont& interfaceFont, int lines)
{
    return lines * lineHeight(textFont(interfaceFont)) + 2 * VerticalPadding;
}

void TextCellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    const QStyle* const style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const Colors& palette = colors(schemeOf(cell.palette));
    const QVariant direction = index.data(DirectionRole);
    const bool isText = direction.isValid();
    QString shown = text;
    QTextLayout layout(shown.replace(u'\n', QChar::LineSeparator), isText ? textFont(cell.font) : cell.font);
    layout.setTextOption(optionFor(isText ? Qt::LayoutDirection(direction.toInt()) : cell.direction));
    layout.setFormats(formatsOf(index.data(MarksRole).value<QList<TextMark>>(), palette));
    const QRectF area = QRectF(cell.rect).adjusted(
        HorizontalPadding, VerticalPadding, -HorizontalPadding, -VerticalPadding);
    const int height = lineHeight(textFont(cell.font));
    layOut(layout, area.width(), isText ? std::max(1, int(area.height()) / height) : 1, height);
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setPen(index.data(MutedRole).toBool() ? palette.mutedText : palette.text);
    layout.draw(painter, area.topLeft());
    painter->restore();
}

QSize TextCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), rowHeight(option.font, 1)};
}

} // namespace isogloss::widgets
