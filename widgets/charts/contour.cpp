// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/contour.h"

#include <QPointF>
#include <array>
#include <cmath>
#include <limits>

namespace isogloss::widgets {

namespace {

struct Corner
{
    QPointF at;
    double value = 0;
};

/// The square's corners, counter-clockwise from its lowest row and column.
std::array<Corner, 4> cornersOf(const QList<QList<double>>& values, int row, int column)
{
    constexpr double Nothing = std::numeric_limits<double>::quiet_NaN(); // a row may be shorter than the one before
    const auto corner = [&](int r, int c) { return Corner{QPointF(c, r), values[r].value(c, Nothing)}; };
    return {
        corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column)};
}

QPointF crossing(const Corner& a, const Corner& b, double level)
{
    return a.at + (b.at - a.at) * ((level - a.value) / (b.value - a.value));
}

void addSquare(const std::array<Corner, 4>& corners, double level, QList<QLineF>& lines)
{
    QList<QPointF> crossings; // in the order of the sides
    for (std::size_t side = 0; side < 4; ++side) {
        const Corner& a = corners[side];
        const Corner& b = corners[(side + 1) % 4];
        if (!std::isfinite(a.value) || !std::isfinite(b.value))
            return;
        if ((a.value >= level) != (b.value >= level))
            crossings.append(crossing(a, b, level));
    }
    if (crossings.size() == 2) {
        lines.append(QLineF(crossings[0], crossings[1]));
    } else if (crossings.size() == 4) { // a saddle: the mean says which corners belong together
        const double middle = (corners[0].value + corners[1].value + corners[2].value + corners[3].value) / 4;
        const bool joinsFirst = (corners[0].value >= level) == (middle >= level);
        lines.append(QLineF(crossings[0], crossings[joinsFirst ? 1 : 3]));
        lines.append(QLineF(crossings[2], crossings[joinsFirst ? 3 : 1]));
    }
}

} // namespace

QList<QLineF> contour(const QList<QList<double>>& values, double level)
{
    QList<QLineF> lines;
    for (int row = 0; row + 1 < values.size(); ++row)
        for (int column = 0; column + 1 < values[row].size(); ++column)
            addSquare(cornersOf(values, row, column), level, lines);
    return lines;
}

} // namespace isogloss::widgets
