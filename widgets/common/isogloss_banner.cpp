// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/isogloss_banner.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr int BannerHeight = 132;
constexpr double Spacing = 26; // between neighbouring places
constexpr double MarkRadius = 3.2;

/// x of the line at height y, both as shares of the banner.
double lineAt(double y)
{
    return 0.52 + 0.05 * std::sin(y * 5.0 + 0.6) + 0.025 * std::sin(y * 11.0);
}

/// A number in -1..1 that looks random and is the same at every repaint.
double scatter(int column, int row, double salt)
{
    const double value = std::sin(column * 12.9898 + row * 78.233 + salt) * 43758.5453;
    return 2 * (value - std::floor(value)) - 1;
}

QPainterPath isogloss(const QSizeF& size)
{
    constexpr int Steps = 60;
    QPainterPath path(QPointF(lineAt(0) * size.width(), 0));
    for (int step = 1; step <= Steps; ++step) {
        const double y = static_cast<double>(step) / Steps;
        path.lineTo(lineAt(y) * size.width(), y * size.height());
    }
    return path;
}

void drawPlaces(QPainter& painter, const QSizeF& size, const Colors& table)
{
    const int columns = static_cast<int>(size.width() / Spacing);
    const int rows = static_cast<int>(size.height() / Spacing);
    for (int column = 0; column <= columns; ++column) {
        for (int row = 0; row <= rows; ++row) {
            const QPointF place((column + 0.5 + 0.38 * scatter(column, row, 1)) * Spacing,
                (row + 0.5 + 0.38 * scatter(column, row, 2)) * Spacing);
            const double side = place.x() / size.width() - lineAt(place.y() / size.height());
            if (std::abs(side) * size.width() < 3 * MarkRadius)
                continue;
            painter.setBrush(side < 0 ? table.lines[0] : table.lines[1]);
            if (side < 0)
                painter.drawEllipse(place, MarkRadius, MarkRadius);
            else
                painter.drawRect(
                    QRectF(place.x() - MarkRadius, place.y() - MarkRadius, 2 * MarkRadius, 2 * MarkRadius));
        }
    }
}

QPainterPath leftOf(const QPainterPath& line, const QSizeF& size)
{
    QPainterPath area(line);
    area.lineTo(0, size.height());
    area.lineTo(0, 0);
    area.closeSubpath();
    return area;
}

} // namespace

IsoglossBanner::IsoglossBanner(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize IsoglossBanner::sizeHint() const
{
    return {480, BannerHeight};
}

void IsoglossBanner::paintEvent(QPaintEvent*)
{
    const Colors& table = colors(schemeOf(palette()));
    const QSizeF area(size());
    const QPainterPath line = isogloss(area);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    QPainterPath frame;
    frame.addRoundedRect(rect(), metrics::CardRadius, metrics::CardRadius);
    painter.setClipPath(frame);
    const auto wash = [](QColor color) {
        color.setAlphaF(0.10F);
        return color;
    };
    painter.fillPath(frame, table.surface);
    painter.fillPath(frame, wash(table.lines[1]));
    painter.fillPath(leftOf(line, area), table.surface);
    painter.fillPath(leftOf(line, area), wash(table.lines[0]));

    painter.setPen(Qt::NoPen);
    drawPlaces(painter, area, table);
    painter.strokePath(line, QPen(table.text, metrics::LineWidth));
}

} // namespace isogloss::widgets
