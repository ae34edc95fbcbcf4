// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/line_chart.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMetaMethod>
#include <algorithm>
#include <cmath>
#include <limits>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr int ReadingDigits = 5;

qsizetype firstAtOrAfter(const QList<QPointF>& points, double x)
{
    return std::lower_bound(points.begin(), points.end(), x, [](const QPointF& point, double value) {
        return point.x() < value;
    }) - points.begin();
}

/// The point whose x is nearest, or -1.
qsizetype nearest(const QList<QPointF>& points, double x)
{
    const qsizetype after = firstAtOrAfter(points, x);
    if (after == points.size())
        return after - 1;
    return after > 0 && x - points[after - 1].x() < points[after].x() - x ? after - 1 : after;
}

QString worded(double value)
{
    return QLocale().toString(value, 'g', ReadingDigits);
}

} // namespace

LineChart::LineChart(QWidget* parent)
    : Chart(parent)
{
}

void LineChart::setSeries(const QList<LineSeries>& series, const QList<ReferenceLine>& references)
{
    m_series = series;
    m_references = references;
    measure();
    frame();
    refresh();
}

void LineChart::appendPoints(int curve, const QList<QPointF>& points)
{
    m_series[curve].points.append(points);
    m_extents[curve].add(points);
    frame();
    applyView();
    Q_EMIT contentsChanged();
}

void LineChart::setMarks(const QList<VerticalMark>& marks)
{
    m_marks = marks;
    frame();
    refresh();
}

void LineChart::setFixedRange(const std::optional<Interval>& range)
{
    m_fixed = range;
    frame();
    refresh();
}

void LineChart::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    measure();
    frame();
    refresh();
}

void LineChart::measure()
{
    m_extents.clear();
    for (const LineSeries& series : m_series)
        m_extents.append(CurveExtent(series, m_isLogarithmic));
}

void LineChart::setCurveVisible(const QString& name, bool isVisible)
{
    if (isVisible == isCurveVisible(name))
        return;
    if (isVisible)
        m_hidden.remove(name);
    else
        m_hidden.insert(name);
    frame();
    refresh();
    Q_EMIT curveToggled(name, isVisible);
}

QSize LineChart::sizeHint() const
{
    return {640, 220};
}

std::optional<CrossReading> LineChart::readingAt(const QPointF& pixel) const
{
    const double wanted = scaleOf(plot()).value(pixel).x();
    std::optional<double> x;
    for (const LineSeries& series : m_series)
        if (const qsizetype at = nearest(series.points, wanted); at >= 0 && isCurveVisible(series.name))
            if (!x || std::abs(series.points[at].x() - wanted) < std::abs(*x - wanted))
                x = series.points[at].x();
    if (!x)
        return {};
    CrossReading reading{{*x, 0}, tr("%1 %2").arg(horizontalTitle(), worded(*x)), {}};
    for (int i = 0; i < m_series.size(); ++i) {
        const QList<QPointF>& points = m_series[i].points;
        const qsizetype at = firstAtOrAfter(points, *x);
        if (!isCurveVisible(m_series[i].name) || at == points.size() || points[at].x() != *x)
            continue;
        QString value = worded(points[at].y());
        if (at < m_series[i].band.size())
            value = tr("%1 (%2 to %3)")
                        .arg(value, worded(m_series[i].band[at].low), worded(m_series[i].band[at].high));
        reading.lines.append({colorOf(i), m_series[i].name, value, points[at]});
    }
    return reading;
}

std::optional<QPointF> LineChart::neighbour(const std::optional<QPointF>& from, int dx, int /*dy*/) const
{
    const double start = from ? from->x() : -std::numeric_limits<double>::infinity();
    if (dx == 0)
        return from;
    std::optional<double> next;
    for (const LineSeries& series : m_series) {
        if (!isCurveVisible(series.name))
            continue;
        for (qsizetype at = firstAtOrAfter(series.points, start) - (dx < 0 || !from ? 1 : 0);
             at < series.points.size() && at >= (dx < 0 ? 0 : -1); at += dx < 0 ? -1 : 1) {
            if (at < 0 || (dx > 0 && series.points[at].x() <= start))
                continue;
            const double x = series.points[at].x();
            if (!next || (dx > 0 ? x < *next : x > *next))
                next = x;
            break;
        }
    }
    if (!next)
        return from && std::isfinite(from->x()) ? from : std::nullopt;
    const PlotScale scale = scaleOf(plot());
    return QPointF(*next, scale.value(scale.area.center()).y()); // all curves at once: the height stays
}

QString LineChart::describe() const
{
    QStringList ends;
    for (const LineSeries& series : m_series)
        if (isCurveVisible(series.name) && !series.points.isEmpty())
            ends.append(
                tr("%1 from %2 to %3")
                    .arg(series.name, worded(series.points.first().y()), worded(series.points.last().y())));
    if (ends.isEmpty())
        return tr("No curve is shown.");
    return tr("%1 over %2: %3.").arg(verticalTitle(), horizontalTitle(), listText(ends));
}

bool LineChart::clicked(const QPointF& pixel)
{
    for (int i = 0; i < m_labelPlaces.size() && i < m_series.size(); ++i)
        if (m_labelPlaces[i].contains(pixel)) {
            const QString name = m_series[i].name;
            setCurveVisible(name, !isCurveVisible(name));
            return true;
        }
    return scaleOf(plot()).area.contains(pixel) && choosePlace(pixel);
}

bool LineChart::choosePlace(const QPointF& pixel)
{
    const auto reading = readingAt(pixel);
    if (!reading || !isSignalConnected(QMetaMethod::fromSignal(&LineChart::placeChosen)))
        return false;
    Q_EMIT placeChosen(reading->at.x());
    return true;
}

void LineChart::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && number >= 0 && number < 9 && number < m_series.size()) {
        const QString name = m_series[number].name;
        setCurveVisible(name, !isCurveVisible(name));
        return;
    }
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isChoice && readingPlace() && choosePlace(scaleOf(plot()).pixel(*readingPlace())))
        return;
    Chart::keyPressEvent(event);
}

QStringList LineChart::valueHeader() const
{
    QStringList header{tr("curve"), horizontalTitle(), verticalTitle()};
    if (std::any_of(
            m_series.begin(), m_series.end(), [](const auto& series) { return !series.band.isEmpty(); }))
        header.append({tr("low"), tr("high")});
    return header;
}

int LineChart::valueRows() const
{
    qsizetype rows = m_references.size();
    for (const LineSeries& series : m_series)
        rows += series.points.size() + series.raw.size();
    return static_cast<int>(rows);
}

QVariant LineChart::valueAt(int row, int column) const
{
    qsizetype at = row;
    for (const LineSeries& series : m_series) {
        if (at < series.points.size())
            return pointValue(series, at, column);
        at -= series.points.size();
        if (at < series.raw.size())
            return rawValue(series, at, column);
        at -= series.raw.size();
    }
    if (at >= m_references.size() || column == 1 || column > 2)
        return {};
    return column == 0 ? QVariant(m_references[at].name) : QVariant(m_references[at].value);
}

QVariant LineChart::rawValue(const LineSeries& series, qsizetype at, int column)
{
    if (column == 0)
        return tr("%1, before smoothing").arg(series.name);
    if (column > 2)
        return {};
    return column == 1 ? series.raw[at].x() : series.raw[at].y();
}

QVariant LineChart::pointValue(const LineSeries& series, qsizetype at, int column)
{
    if (column == 0)
        return series.name;
    if (column < 3)
        return column == 1 ? series.points[at].x() : series.points[at].y();
    if (at >= series.band.size())
        return {};
    return column == 3 ? series.band[at].low : series.band[at].high;
}

} // namespace isogloss::widgets
