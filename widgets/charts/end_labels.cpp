// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/end_labels.h"

#include "widgets/charts/label_spread.h"
#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr double Distance = metrics::FieldGap; // from the curves' ends to the names
constexpr double MovedBy = 3; // from here on a line shows whose name it is

double lineHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height());
}

void paintLabel(QPainter& painter, const QRectF& place, const EndLabel& label, const QRectF& area,
    const QFont& font, const QColor& muted)
{
    if (!label.isOff && std::abs(place.center().y() - label.y) > MovedBy) {
        painter.setPen(QPen(label.color, 1));
        painter.drawLine(QPointF(area.right() + 2, label.y), QPointF(place.left() - 2, place.center().y()));
    }
    QFont drawn = font;
    drawn.setStrikeOut(label.isOff);
    painter.setFont(drawn);
    painter.setPen(label.isOff ? muted : label.color);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(drawn).elidedText(label.text, Qt::ElideRight, place.width()));
}

} // namespace

int roomForLabels(double height, const QFont& font)
{
    return std::max(0, static_cast<int>(height / lineHeight(font)));
}

double widthOfLabels(const QStringList& names, const QFont& font)
{
    const QFontMetricsF sizes(font);
    double widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, sizes.horizontalAdvance(name));
    return widest > 0 ? std::ceil(widest) + Distance + metrics::LabelGap : metrics::FieldGap;
}

QList<QRectF> paintEndLabels(QPainter& painter, const QRectF& area, double right,
    const QList<EndLabel>& labels, const QFont& font, const QColor& muted, const QString& more)
{
    const double height = lineHeight(font);
    const int room = roomForLabels(area.height(), font);
    const bool isCut = room < labels.size();
    const qsizetype shown = isCut ? std::max(0, room - 1) : labels.size();
    QList<double> wanted;
    for (const EndLabel& label : labels.first(shown))
        wanted.append(label.isOff || !std::isfinite(label.y) ? area.bottom() : label.y);
    const double lowest = area.bottom() - (isCut ? height : 0);
    const QList<double> middles = spreadLabels(wanted, height, area.top(), lowest);
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QRectF> places(labels.size());
    const double left = area.right() + Distance;
    for (qsizetype i = 0; i < shown; ++i) {
        places[i] = QRectF(left, middles[i] - height / 2, right - left, height);
        paintLabel(painter, places[i], labels[i], area, font, muted);
    }
    if (isCut && room > 0) {
        painter.setFont(font);
        painter.setPen(muted);
        painter.drawText(QRectF(left, lowest, right - left, height), Qt::AlignLeft | Qt::AlignVCenter, more);
    }
    return places;
}

} // namespace isogloss::widgets
