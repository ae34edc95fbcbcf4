// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/json_values.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::widgets::json {

namespace {

constexpr int LargestPlace = 1'000'000;

} // namespace

QJsonValue number(double value)
{
    if (std::isfinite(value))
        return value;
    return std::isnan(value) ? u"nan"_s : value > 0 ? u"inf"_s : u"-inf"_s;
}

double numberOf(const QJsonValue& value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString word = value.toString();
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    return word == "inf"_L1 ? Infinity : word == "-inf"_L1 ? -Infinity : std::numeric_limits<double>::quiet_NaN();
}

QJsonArray numbers(const QList<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(number(value));
    return array;
}

QList<double> numbersOf(const QJsonValue& values)
{
    QList<double> list;
    for (const QJsonValue& value : values.toArray())
        list.append(numberOf(value));
    return list;
}

QJsonObject points(const QList<QPointF>& points)
{
    QJsonArray x;
    QJsonArray y;
    for (const QPointF& point : points) {
        x.append(number(point.x()));
        y.append(number(point.y()));
    }
    return {{u"x"_s, x}, {u"y"_s, y}};
}

QList<QPointF> pointsOf(const QJsonValue& points)
{
    const QList<double> x = numbersOf(points.toObject().value("x"_L1));
    const QList<double> y = numbersOf(points.toObject().value("y"_L1));
    QList<QPointF> list;
    for (qsizetype i = 0; i < std::min(x.size(), y.size()); ++i)
        list.append({x[i], y[i]});
    return list;
}

QJsonValue interval(const std::optional<Interval>& interval)
{
    return interval ? QJsonValue(QJsonArray{number(interval->low), number(interval->high)}) : QJsonValue();
}

std::optional<Interval> intervalOf(const QJsonValue& value)
{
    const QList<double> ends = numbersOf(value);
    return ends.size() == 2 ? std::optional(Interval{ends[0], ends[1]}) : std::nullopt;
}

QJsonArray texts(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue& texts)
{
    QStringList list;
    for (const QJsonValue& text : texts.toArray())
        list.append(text.toString());
    return list;
}

QJsonValue place(const std::optional<int>& place)
{
    return place ? QJsonValue(*place) : QJsonValue();
}

std::optional<int> placeOf(const QJsonValue& value)
{
    const int whole = value.toInt(-1);
    return whole >= 0 && whole <= LargestPlace ? std::optional(whole) : std::nullopt;
}

} // namespace isogloss::widgets::json
