// SPDX-License-Identifier: GPL-3.0-or-later
// How a line chart is drawn.
#include "widgets/charts/chart_colors.h"
#include "widgets/charts/end_labels.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/painted_item.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double HeadRoom = 0.12; // of the vertical range, for the name of a reference line
constexpr double FootRoom = 0.06;
constexpr double FixedRoom = 0.02; // or half a line would be cut at 0 and 1
constexpr double SideRoom = 0.01;
constexpr double MostGutter = 0.35; // of the width
constexpr double MarkSize = 6;
constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();

/// There is no step between two steps.
QSharedPointer<QCPAxisTicker> wholeNumbersTicker()
{
    auto* const ticker = new QCPAxisTickerFixed;
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    return QSharedPointer<QCPAxisTicker>(ticker);
}

} // namespace

bool LineChart::isDrawable(double y) const
{
    return std::isfinite(y) && (!m_isLogarithmic || y > 0);
}

/// In print there are no names to click.
bool LineChart::hasName(int index) const
{
    return !isPrinting() || (isCurveVisible(m_series[index].name) && !m_series[index].points.isEmpty());
}

QColor LineChart::colorOf(int index) const
{
    const LineSeries& series = m_series[index];
    if (series.role == LineRole::Control || (series.role == LineRole::Ghost && !series.look))
        return table().mutedText;
    return curveLook(series.look.value_or(index), table()).color;
}

QList<qreal> LineChart::dashOf(int index) const
{
    const LineSeries& series = m_series[index];
    if (series.role == LineRole::Ghost)
        return {5, 3};
    return series.role == LineRole::Control ? QList<qreal>{1, 3}
                                            : curveLook(series.look.value_or(index), table()).dash;
}

UndrawnCounts LineChart::count() const
{
    UndrawnCounts all;
    for (const CurveExtent& extent : m_extents) {
        const UndrawnCounts counts = extent.counts();
        all.notNumbers += counts.notNumbers;
        all.infinite += counts.infinite;
        all.notPositive += counts.notPositive;
    }
    return all;
}

QString LineChart::countedText() const
{
    const auto [notNumbers, infinite, notPositive] = m_undrawn;
    if (notNumbers + infinite + notPositive == 0)
        return {};
    const QLocale locale;
    if (notPositive > 0)
        return tr("Marked at the edge: %1 not a number, %2 infinite, %3 not above zero.")
            .arg(locale.toString(notNumbers), locale.toString(infinite), locale.toString(notPositive));
    return tr("Marked at the edge: %1 not a number, %2 infinite.")
        .arg(locale.toString(notNumbers), locale.toString(infinite));
}

Chart::View LineChart::rangeOfValues() const
{
    QCPRange across(Nothing, Nothing);
    QCPRange up(Nothing, Nothing);
    for (int i = 0; i < m_series.size(); ++i) {
        if (!isCurveVisible(m_series[i].name))
            continue;
        if (const auto& ends = m_extents[i].across())
            across.expand(QCPRange(ends->low, ends->high));
        if (const auto& ends = m_extents[i].up())
            up.expand(QCPRange(ends->low, ends->high));
    }
    for (const ReferenceLine& reference : m_references)
        if (isDrawable(reference.value))
            up.expand(reference.value);
    if (std::isnan(across.lower))
        across = QCPRange(0, 1);
    if (std::isnan(up.lower))
        up = QCPRange(m_isLogarithmic ? 0.1 : 0, 1);
    return {across.lower, across.upper, up.lower, up.upper};
}

void LineChart::frame()
{
    View view = rangeOfValues();
    const double side = view.right > view.left ? SideRoom * (view.right - view.left) : 0.5;
    view.left -= side;
    view.right += side;
    if (m_isLogarithmic) {
        const double span = std::max(view.top / view.bottom, 1.1);
        view.bottom /= std::pow(span, FootRoom);
        view.top *= std::pow(span, HeadRoom);
    } else if (m_fixed) {
        const double room = FixedRoom * (m_fixed->high - m_fixed->low);
        view.bottom = m_fixed->low - room;
        view.top = m_fixed->high + room;
    } else {
        const double flat = view.top != 0 ? std::abs(view.top) : 1; // a small value must not read as zero
        const double span = view.top > view.bottom ? view.top - view.bottom : flat;
        view.bottom -= FootRoom * span;
        view.top += HeadRoom * span;
    }
    const bool isCounted = std::all_of(
        m_extents.begin(), m_extents.end(), [](const CurveExtent& extent) { return extent.isCounted(); });
    plot().xAxis->setTicker(isCounted ? wholeNumbersTicker() : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    setHome(view, m_fixed ? Qt::Orientations(Qt::Horizontal) : Qt::Horizontal | Qt::Vertical);
    m_undrawn = count();
    setCaption(countedText());
}

void LineChart::style()
{
    clearPlot();
    plot().yAxis->setScaleType(m_isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot().yAxis->setTicker(m_isLogarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                            : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    QStringList names;
    for (int i = 0; i < m_series.size(); ++i)
        if (hasName(i))
            names.append(m_series[i].name);
    m_gutter = std::min(widthOfLabels(names, figureFont()), MostGutter * figureSize().width());
    const int above = QFontMetrics(figureFont()).height() / 2 + metrics::LabelGap; // for a number at the top
    plot().axisRect()->setMinimumMargins(QMargins(0, above, static_cast<int>(m_gutter), 0));
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) { paintCurves(painter); });
    addPainted(plot(), u"axes"_s, Clip::ToPlot, [this](QPainter& painter) { paintLines(painter); });
    addPainted(plot(), u"axes"_s, Clip::ToPlot, [this](QPainter& painter) { paintUndrawn(painter); });
    addPainted(plot(), u"axes"_s, Clip::ToPlot, [this](QPainter& painter) { paintNames(painter); });
}

/// References across, marks upright, each with its name in place.
void LineChart::paintLines(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    const QRectF& area = scale.area;
    painter.setFont(figureFont());
    const double height = painter.fontMetrics().height();
    painter.setPen(QPen(table().mutedText, 1, Qt::DotLine));
    QList<QRectF> names; // beside each other where their lines are close
    for (const ReferenceLine& reference : m_references) {
        const double y = scale.y(reference.value);
        if (!(y >= area.top() && y <= area.bottom()))
            continue;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const double above = y - height >= area.top() ? y - height : y;
        QRectF name(area.left() + 2 * metrics::LabelGap, above,
            painter.fontMetrics().horizontalAdvance(reference.name) + 1, height);
        for (const QRectF& other : names)
            if (other.intersects(name))
                name.moveLeft(other.right() + metrics::FieldGap);
        names.append(name);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, reference.name);
    }
    painter.setPen(QPen(table().accent, 1));
    for (const VerticalMark& mark : m_marks) {
        const double x = scale.x(mark.x);
        if (x < area.left() || x > area.right())
            continue;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double wide = painter.fontMetrics().horizontalAdvance(mark.name);
        const bool isRight = x + metrics::LabelGap + wide <= area.right();
        painter.drawText(QRectF(isRight ? x + metrics::LabelGap : x - metrics::LabelGap - wide, area.top(),
                             wide + 1, height),
            Qt::AlignLeft | Qt::AlignVCenter, mark.name);
    }
}

/// A cross below for what is no number, a triangle above or below for what is beyond.
void LineChart::paintUndrawn(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    const double r = MarkSize / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_series.size(); ++i) {
        if (!isCurveVisible(m_series[i].name))
            continue;
        painter.setPen(QPen(colorOf(i), 1.5));
        painter.setBrush(colorOf(i));
        double lastX = -std::numeric_limits<double>::infinity();
        for (const QPointF& point : m_extents[i].undrawn()) {
            const double x = scale.x(point.x());
            if (x < scale.area.left() || x > scale.area.right() || x - lastX < 1)
                continue;
            lastX = x;
            const bool isAbove = point.y() == std::numeric_limits<double>::infinity();
            const double y = isAbove ? scale.area.top() + r : scale.area.bottom() - r;
            if (std::isnan(point.y())) {
                painter.drawLine(QPointF(x - r, y - r), QPointF(x + r, y + r));
                painter.drawLine(QPointF(x - r, y + r), QPointF(x + r, y - r));
            } else {
                const double tip = isAbove ? -r : r;
                painter.drawPolygon(
                    QPolygonF{QPointF(x - r, y - tip), QPointF(x + r, y - tip), QPointF(x, y + tip)});
            }
        }
    }
}

double LineChart::yAtRightEdge(int index, const PlotScale& scale) const
{
    const QList<QPointF>& points = m_series[index].points;
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        if (point->x() <= scale.right && isDrawable(point->y()))
            return std::clamp(scale.y(point->y()), scale.area.top(), scale.area.bottom());
    return Nothing;
}

void LineChart::paintNames(QPainter& painter)
{
    const PlotScale scale = scaleOf(plot());
    QList<EndLabel> labels;
    for (int i = 0; i < m_series.size(); ++i)
        if (hasName(i))
            labels.append({m_series[i].name, colorOf(i), yAtRightEdge(i, scale),
                !isCurveVisible(m_series[i].name) || m_series[i].points.isEmpty()});
    const int hidden
        = static_cast<int>(labels.size()) - std::max(0, roomForLabels(scale.area.height(), figureFont()) - 1);
    const QList<QRectF> places = paintEndLabels(painter, scale.area, scale.area.right() + m_gutter, labels,
        figureFont(), table().mutedText, tr("and %Ln more", nullptr, hidden));
    if (!isPrinting())
        m_labelPlaces = places;
}

QRectF LineChart::labelPlace(int curve) const
{
    return m_labelPlaces.value(curve).translated(scale().area.topLeft() - scaleOf(plot()).area.topLeft());
}

} // namespace isogloss::widgets
