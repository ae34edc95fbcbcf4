// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/json_values.h"
#include "widgets/charts/heat_map.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

QJsonObject HeatMap::contents() const
{
    QJsonArray values;
    for (const QList<double>& row : m_map.values)
        values.append(json::numbers(row));
    return {{u"columns"_s, QJsonArray::fromVariantList(m_map.columns)},
        {u"rows"_s, QJsonArray::fromVariantList(m_map.rows)}, {u"values"_s, values},
        {u"scale"_s, m_map.scale == CellScale::Share ? u"share"_s : u"difference"_s},
        {u"value_name"_s, m_map.valueName}, {u"marked_row"_s, json::place(m_map.markedRow)},
        {u"mark_name"_s, m_map.markName}, {u"chosen_column"_s, json::place(m_chosen)}};
}

void HeatMap::setContents(const QJsonObject& contents)
{
    CellMap map;
    map.columns = contents.value("columns"_L1).toArray().toVariantList();
    map.rows = contents.value("rows"_L1).toArray().toVariantList();
    for (const QJsonValue& row : contents.value("values"_L1).toArray())
        map.values.append(json::numbersOf(row).first(std::min(row.toArray().size(), map.columns.size())));
    map.values.resize(map.rows.size());
    map.scale = contents.value("scale"_L1).toString() == "difference"_L1 ? CellScale::Difference : CellScale::Share;
    map.valueName = contents.value("value_name"_L1).toString();
    map.markedRow = json::placeOf(contents.value("marked_row"_L1));
    if (map.markedRow && *map.markedRow >= map.rows.size())
        map.markedRow.reset();
    map.markName = contents.value("mark_name"_L1).toString();
    const qsizetype columns = map.columns.size();
    setMap(map);
    if (const auto chosen = json::placeOf(contents.value("chosen_column"_L1)); chosen && *chosen < columns)
        setChosenColumn(chosen);
}

} // namespace isogloss::widgets
