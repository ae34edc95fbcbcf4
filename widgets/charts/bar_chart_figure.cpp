// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/figure/json_values.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

QString BarChart::kind() const
{
    return m_style == Style::Bars ? u"bars"_s : u"dots"_s;
}

QJsonObject BarChart::contents() const
{
    QJsonArray rows;
    for (const BarCategory& row : m_rows)
        rows.append(QJsonObject{{u"name"_s, row.name}, {u"heading"_s, row.heading}});
    QJsonArray series;
    for (const BarSeries& each : m_series) {
        QJsonArray intervals;
        for (const auto& interval : each.intervals)
            intervals.append(json::interval(interval));
        series.append(QJsonObject{{u"name"_s, each.name}, {u"values"_s, json::numbers(each.values)},
            {u"intervals"_s, intervals}, {u"look"_s, json::place(each.look)}});
    }
    QJsonArray references;
    for (const ReferenceLine& line : m_references)
        references.append(QJsonObject{{u"name"_s, line.name}, {u"value"_s, json::number(line.value)}});
    return {{u"row_name"_s, m_rowName}, {u"rows"_s, rows}, {u"series"_s, series}, {u"references"_s, references},
        {u"range"_s, json::interval(m_fixed)}, {u"hidden"_s, json::texts(hiddenGroups())}};
}

void BarChart::setContents(const QJsonObject& contents)
{
    QList<BarCategory> rows;
    for (const QJsonValue& row : contents.value("rows"_L1).toArray())
        rows.append({row.toObject().value("name"_L1).toString(), row.toObject().value("heading"_L1).toString()});
    QList<BarSeries> series;
    for (const QJsonValue& value : contents.value("series"_L1).toArray()) {
        const QJsonObject each = value.toObject();
        BarSeries bars{each.value("name"_L1).toString(), json::numbersOf(each.value("values"_L1))};
        bars.values.resize(rows.size(), std::numeric_limits<double>::quiet_NaN());
        for (const QJsonValue& interval : each.value("intervals"_L1).toArray())
            bars.intervals.append(json::intervalOf(interval));
        if (bars.intervals.size() != rows.size())
            bars.intervals.clear();
        bars.look = json::placeOf(each.value("look"_L1));
        series.append(bars);
    }
    QList<ReferenceLine> references;
    for (const QJsonValue& each : contents.value("references"_L1).toArray())
        references.append({each.toObject().value("name"_L1).toString(), json::numberOf(each.toObject().value("value"_L1))});
    references.removeIf([](const ReferenceLine& line) { return !qIsFinite(line.value); });
    setNames(contents.value("row_name"_L1).toString(), horizontalTitle());
    setBars(rows, series, references);
    setFixedRange(json::intervalOf(contents.value("range"_L1)));
    for (const QString& name : json::textsOf(contents.value("hidden"_L1)))
        setGroupVisible(name, false);
}

} // namespace isogloss::widgets
