// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/marker.h"

#include "widgets/theme/colors.h"

#include <QPainter>
#include <QPolygonF>

namespace isogloss::widgets {

namespace {

constexpr int Shapes = 6;
constexpr double OutlineWidth = 1.5;

} // namespace

MarkerLook markerLook(int place, const Colors& table)
{
    const int colors = static_cast<int>(table.lines.size());
    return {table.lines[static_cast<std::size_t>(place % colors)], (place + place / colors) % Shapes};
}

void paintMarker(QPainter& painter, const QPointF& at, const MarkerLook& look, double size)
{
    const double r = size / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.color, OutlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.color);
    switch (look.shape) {
    case 0:
        painter.drawEllipse(at, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(at - QPointF(r, r), QSizeF(size, size)));
        break;
    case 2:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -r), at + QPointF(r, r), at + QPointF(-r, r)});
        break;
    case 3:
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)});
        break;
    case 4:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, r, r);
        break;
    default:
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
        break;
    }
}

} // namespace isogloss::widgets
