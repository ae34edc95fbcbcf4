// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/cross_hair.h"

#include "widgets/charts/plot_scale.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr int MostLines = 12; ///< more would hide the chart
constexpr double DotRadius = 3.5;
constexpr double Swatch = 8;
constexpr double Padding = 2 * metrics::LabelGap;
constexpr double LongestName = 220;

/// The box's measures: one column of names, one of values.
struct BoxLayout
{
    double nameWidth = 0;
    double valueWidth = 0;
    double lineHeight = 0;
    int lines = 0;
    QSizeF size;
};

BoxLayout layOut(const CrossReading& reading, const QFontMetricsF& sizes)
{
    BoxLayout box;
    box.lines = static_cast<int>(std::min<qsizetype>(reading.lines.size(), MostLines));
    box.lineHeight = std::ceil(sizes.height()) + 2;
    for (int i = 0; i < box.lines; ++i) {
        box.nameWidth = std::max(box.nameWidth, sizes.horizontalAdvance(reading.lines[i].name));
        box.valueWidth = std::max(box.valueWidth, sizes.horizontalAdvance(reading.lines[i].value));
    }
    box.nameWidth = std::min(box.nameWidth, LongestName);
    const double body = Swatch + metrics::LabelGap + box.nameWidth + metrics::FieldGap + box.valueWidth;
    box.size = {std::max(body, sizes.horizontalAdvance(reading.heading)) + 2 * Padding,
        box.lineHeight * (box.lines + 1) + 2 * Padding};
    return box;
}

/// Beside the hair line where there is room, else over it.
QPointF placeOf(const QSizeF& size, const QPointF& hair, const QRectF& area)
{
    const double right = hair.x() + metrics::FieldGap;
    const double left = hair.x() - metrics::FieldGap - size.width();
    const double beside = right + size.width() <= area.right() || left < area.left() ? right : left;
    const double x = std::max(area.left(), std::min(beside, area.right() - size.width()));
    return {x, std::max(area.top(), std::min(area.top() + metrics::LabelGap, area.bottom() - size.height()))};
}

void paintBox(QPainter& painter, const QPointF& at, const CrossReading& reading, const BoxLayout& box,
    const Colors& table, const QFont& font)
{
    const QFontMetricsF sizes(font);
    painter.setPen(QPen(table.border, 1));
    painter.setBrush(table.raised);
    painter.drawRoundedRect(QRectF(at, box.size), metrics::Radius, metrics::Radius);
    painter.setFont(font);
    QRectF line(at.x() + Padding, at.y() + Padding, box.size.width() - 2 * Padding, box.lineHeight);
    painter.setPen(table.mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, reading.heading);
    for (int i = 0; i < box.lines; ++i) {
        const ReadingLine& entry = reading.lines[i];
        line.translate(0, box.lineHeight);
        double textLeft = line.left();
        if (entry.color.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.color);
            painter.drawEllipse(QPointF(line.left() + Swatch / 2, line.center().y()), Swatch / 2, Swatch / 2);
            textLeft += Swatch + metrics::LabelGap;
        }
        painter.setPen(table.text);
        painter.drawText(QRectF(textLeft, line.top(), box.nameWidth + 1, line.height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            sizes.elidedText(entry.name, Qt::ElideRight, box.nameWidth + 1));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, entry.value);
    }
}

} // namespace

QString CrossReading::text() const
{
    QStringList all{heading};
    for (const ReadingLine& line : lines)
        all.append(line.name.isEmpty() ? line.value : QStringLiteral("%1: %2").arg(line.name, line.value));
    return all.join(QLatin1Char('\n'));
}

void paintCrossHair(QPainter& painter, const PlotScale& scale, const CrossReading& reading,
    const Colors& table, const QFont& font)
{
    const QPointF hair = scale.pixel(reading.at);
    if (hair.x() < scale.area.left() - 1 || hair.x() > scale.area.right() + 1)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(table.mutedText, 1));
    painter.drawLine(QPointF(hair.x(), scale.area.top()), QPointF(hair.x(), scale.area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const ReadingLine& line : reading.lines) {
        const QPointF dot = scale.pixel(line.at);
        if (!line.color.isValid() || !std::isfinite(dot.x()) || !std::isfinite(dot.y())
            || !scale.area.contains(dot))
            continue;
        painter.setPen(QPen(table.surface, 1.5));
        painter.setBrush(line.color);
        painter.drawEllipse(dot, DotRadius, DotRadius);
    }
    const BoxLayout box = layOut(reading, QFontMetricsF(font));
    paintBox(painter, placeOf(box.size, hair, scale.area), reading, box, table, font);
}

} // namespace isogloss::widgets
