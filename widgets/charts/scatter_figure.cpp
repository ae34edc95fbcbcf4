// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/json_values.h"
#include "widgets/charts/scatter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

QJsonObject pointJson(const ScatterPoint& point)
{
    return {{u"name"_s, point.name}, {u"x"_s, json::number(point.at.x())}, {u"y"_s, json::number(point.at.y())},
        {u"across"_s, json::interval(point.across)}, {u"up"_s, json::interval(point.up)}, {u"group"_s, point.group},
        {u"flag"_s, point.flag}};
}

ScatterPoint pointOf(const QJsonObject& json, qsizetype groups)
{
    ScatterPoint point;
    point.name = json.value("name"_L1).toString();
    point.at = {json::numberOf(json.value("x"_L1)), json::numberOf(json.value("y"_L1))};
    point.across = json::intervalOf(json.value("across"_L1));
    point.up = json::intervalOf(json.value("up"_L1));
    point.group = std::clamp(json.value("group"_L1).toInt(), 0, std::max(0, static_cast<int>(groups) - 1));
    point.flag = json.value("flag"_L1).toString();
    return point;
}

} // namespace

QJsonObject Scatter::contents() const
{
    QJsonArray points;
    for (const ScatterPoint& point : m_points)
        points.append(pointJson(point));
    QJsonArray links;
    for (const auto& [from, to] : m_links)
        links.append(QJsonArray{from, to});
    return {{u"points"_s, points}, {u"groups"_s, json::texts(m_groups)}, {u"links"_s, links},
        {u"named"_s, m_isNamed}, {u"diagonal"_s, m_hasDiagonal}, {u"hidden"_s, json::texts(hiddenGroups())}};
}

void Scatter::setContents(const QJsonObject& contents)
{
    const QStringList groups = json::textsOf(contents.value("groups"_L1));
    QList<ScatterPoint> points;
    for (const QJsonValue& point : contents.value("points"_L1).toArray())
        points.append(pointOf(point.toObject(), groups.size()));
    QList<std::pair<int, int>> links;
    for (const QJsonValue& link : contents.value("links"_L1).toArray()) {
        const auto from = json::placeOf(link.toArray().at(0));
        const auto to = json::placeOf(link.toArray().at(1));
        if (from && to && *from < points.size() && *to < points.size())
            links.append({*from, *to});
    }
    setNamed(contents.value("named"_L1).toBool(true));
    setDiagonal(contents.value("diagonal"_L1).toBool());
    setPoints(points, groups);
    setLinks(links);
    for (const QString& name : json::textsOf(contents.value("hidden"_L1)))
        setGroupVisible(name, false);
}

} // namespace isogloss::widgets
