// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/json_values.h"
#include "widgets/charts/line_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr std::array Roles{"curve"_L1, "ghost"_L1, "control"_L1};

QJsonObject seriesJson(const LineSeries& series)
{
    QJsonObject json = json::points(series.points);
    json[u"name"_s] = series.name;
    json[u"role"_s] = Roles[static_cast<std::size_t>(series.role)];
    json[u"look"_s] = json::place(series.look);
    if (!series.raw.isEmpty())
        json[u"raw"_s] = json::points(series.raw);
    QList<double> low;
    QList<double> high;
    for (const Interval& interval : series.band) {
        low.append(interval.low);
        high.append(interval.high);
    }
    if (!series.band.isEmpty()) {
        json[u"low"_s] = json::numbers(low);
        json[u"high"_s] = json::numbers(high);
    }
    return json;
}

/// Those whose x is finite and not left of the one before.
QList<QPointF> risingPoints(const QJsonValue& value)
{
    QList<QPointF> points;
    for (const QPointF& point : json::pointsOf(value))
        if (std::isfinite(point.x()) && (points.isEmpty() || point.x() >= points.back().x()))
            points.append(point);
    return points;
}

LineSeries seriesOf(const QJsonObject& json)
{
    LineSeries series{json.value("name"_L1).toString(), risingPoints(json)};
    const auto* const role = std::find(Roles.begin(), Roles.end(), json.value("role"_L1).toString());
    series.role = role == Roles.end() ? LineRole::Curve : static_cast<LineRole>(role - Roles.begin());
    series.look = json::placeOf(json.value("look"_L1));
    series.raw = risingPoints(json.value("raw"_L1));
    const QList<double> low = json::numbersOf(json.value("low"_L1));
    const QList<double> high = json::numbersOf(json.value("high"_L1));
    if (low.size() == series.points.size() && high.size() == low.size())
        for (qsizetype i = 0; i < low.size(); ++i)
            series.band.append({low[i], high[i]});
    return series;
}

} // namespace

QJsonObject LineChart::contents() const
{
    QStringList hidden(m_hidden.begin(), m_hidden.end());
    hidden.sort();
    QJsonArray series;
    for (const LineSeries& each : m_series)
        series.append(seriesJson(each));
    QJsonArray references;
    for (const ReferenceLine& line : m_references)
        references.append(QJsonObject{{u"name"_s, line.name}, {u"value"_s, json::number(line.value)}});
    QJsonArray marks;
    for (const VerticalMark& mark : m_marks)
        marks.append(QJsonObject{{u"name"_s, mark.name}, {u"x"_s, json::number(mark.x)}});
    return {{u"series"_s, series}, {u"references"_s, references}, {u"marks"_s, marks},
        {u"range"_s, json::interval(m_fixed)}, {u"logarithmic"_s, m_isLogarithmic},
        {u"hidden"_s, json::texts(hidden)}};
}

void LineChart::setContents(const QJsonObject& contents)
{
    QList<LineSeries> series;
    for (const QJsonValue& each : contents.value("series"_L1).toArray())
        series.append(seriesOf(each.toObject()));
    QList<ReferenceLine> references;
    for (const QJsonValue& each : contents.value("references"_L1).toArray())
        references.append({each.toObject().value("name"_L1).toString(), json::numberOf(each.toObject().value("value"_L1))});
    QList<VerticalMark> marks;
    for (const QJsonValue& each : contents.value("marks"_L1).toArray())
        marks.append({each.toObject().value("name"_L1).toString(), json::numberOf(each.toObject().value("x"_L1))});
    const auto isNoPlace = [](double value) { return !std::isfinite(value); };
    references.removeIf([&](const ReferenceLine& line) { return isNoPlace(line.value); });
    marks.removeIf([&](const VerticalMark& mark) { return isNoPlace(mark.x); });
    setLogarithmic(contents.value("logarithmic"_L1).toBool());
    setFixedRange(json::intervalOf(contents.value("range"_L1)));
    setSeries(series, references);
    setMarks(marks);
    for (const QString& name : json::textsOf(contents.value("hidden"_L1)))
        setCurveVisible(name, false);
}

} // namespace isogloss::widgets
