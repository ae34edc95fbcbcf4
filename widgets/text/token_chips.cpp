// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/token_chips.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace isogloss::widgets {

namespace {

constexpr int Padding = 6; // left and right of a text
constexpr int Gap = 3;
constexpr double FillOpacity = 0.18;

int chipHeight(const QFontMetrics& font)
{
    return font.height() + 2 * metrics::LabelGap;
}

} // namespace

TokenChips::TokenChips(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TokenChips::setChips(const QList<TokenChip>& chips, Qt::LayoutDirection direction)
{
    m_chips = chips;
    m_direction = direction;
    QStringList texts;
    for (const TokenChip& chip : chips)
        texts.append(chip.text);
    setAccessibleDescription(texts.join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

int TokenChips::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? chipHeight(fontMetrics()) : rects.last().bottom() + 1;
}

QSize TokenChips::sizeHint() const
{
    const int width = 40 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize TokenChips::minimumSizeHint() const
{
    return {0, chipHeight(fontMetrics())};
}

QList<QRect> TokenChips::places(int width) const
{
    const QFontMetrics font = fontMetrics();
    const int height = chipHeight(font);
    QList<QRect> rects;
    int x = 0;
    int y = 0;
    for (const TokenChip& chip : m_chips) {
        const int wide = font.horizontalAdvance(chip.text) + 2 * Padding;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + Gap;
        }
        rects.append(QStyle::visualRect(m_direction, QRect(0, y, width, height), QRect(x, y, wide, height)));
        x += wide + Gap;
    }
    return rects;
}

bool TokenChips::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QHelpEvent& help = *static_cast<QHelpEvent*>(event);
    const QList<QRect> rects = places(width());
    for (int i = 0; i < rects.size(); ++i)
        if (rects[i].contains(help.pos())) {
            const TokenChip& chip = m_chips[i];
            QToolTip::showText(help.globalPos(),
                chip.isByte ? tr("%1: one byte, piece %2 of the vocabulary").arg(chip.text, chip.id)
                            : tr("%1: piece %2 of the vocabulary").arg(chip.text, chip.id),
                this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

void TokenChips::paintEvent(QPaintEvent*)
{
    const Colors& table = colors(schemeOf(palette()));
    const QList<QRect> rects = places(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < rects.size(); ++i) {
        const QColor color = table.lines[static_cast<std::size_t>(i) % table.lines.size()];
        QColor fill = color;
        fill.setAlphaF(static_cast<float>(FillOpacity));
        painter.setBrush(fill);
        painter.setPen(m_chips[i].isByte ? QPen(table.caution, 1, Qt::DashLine) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rects[i]).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(table.text);
        painter.drawText(rects[i], Qt::AlignCenter, m_chips[i].text);
    }
}

} // namespace isogloss::widgets
