// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_colors.h"

#include "widgets/theme/colors.h"

#include <algorithm>
#include <array>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double GridOpacity = 0.08;

template <std::size_t Count>
QColor between(const std::array<QColor, Count>& stops, double share)
{
    const double place = share * (Count - 1);
    const auto lower = std::min(static_cast<std::size_t>(place), Count - 2);
    const double part = place - static_cast<double>(lower);
    const auto mixed = [&](int a, int b) { return static_cast<int>(a + (b - a) * part + 0.5); };
    const QColor& a = stops[lower];
    const QColor& b = stops[lower + 1];
    return QColor(mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue()));
}

} // namespace

QColor shareColor(double share)
{
    static const std::array<QColor, 9> stops{QColor(0x00224E), QColor(0x123570), QColor(0x3B496C),
        QColor(0x575D6D), QColor(0x7D7C78), QColor(0x998F76), QColor(0xB9AC70), QColor(0xDBC85E),
        QColor(0xFEE838)};
    return between(stops, std::clamp(share, 0.0, 1.0));
}

QColor differenceColor(double difference)
{
    static const std::array<QColor, 7> stops{QColor(0x0A4A8F), QColor(0x3F86C4), QColor(0xA6C9E6),
        QColor(0xEDEDED), QColor(0xF6C48F), QColor(0xDE8A2F), QColor(0x9A4A00)};
    return between(stops, (std::clamp(difference, -1.0, 1.0) + 1) / 2);
}

QColor inkOn(const QColor& background)
{
    return contrast(Qt::white, background) >= contrast(Qt::black, background) ? Qt::white : Qt::black;
}

CurveLook curveLook(int place, const Colors& table)
{
    static const std::array<QList<qreal>, 6> Dashes{
        {{}, {4, 2}, {5, 2, 1, 2}, {2, 1.5}, {8, 2}, {8, 2, 1, 2, 1, 2}}};
    const auto color = static_cast<std::size_t>(place) % table.lines.size();
    const auto round = static_cast<std::size_t>(place) / table.lines.size();
    return {table.lines[color], Dashes[(color + round) % Dashes.size()]};
}

void applyChartColors(QCustomPlot& plot, const Colors& table, const QFont& font)
{
    QColor grid = table.text;
    grid.setAlphaF(static_cast<float>(GridOpacity));
    plot.setBackground(table.surface);
    for (QCPAxis* const axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(table.mutedText));
        axis->setTickPen(QPen(table.mutedText));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(table.mutedText);
        axis->setLabelColor(table.mutedText);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setPen(QPen(grid));
    }
    plot.xAxis->grid()->setVisible(false);
}

} // namespace isogloss::widgets
