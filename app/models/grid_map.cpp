// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/grid_map.h"

#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <limits>

namespace isogloss::app {

namespace {

struct GridWords
{
    Q_DECLARE_TR_FUNCTIONS(GridWords)
};

enum Group { OnFront, Behind, Alone };

QString share(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString nameOf(merge::Method method)
{
    const std::string_view name = merge::name(method);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString bandWords(const merge::Band& band)
{
    return GridWords::tr("B in layers %1 to %2").arg(QLocale().toString(band.first), QLocale().toString(band.second));
}

QString rowName(merge::Method method, const std::optional<merge::Band>& band)
{
    return band ? GridWords::tr("%1, %2", "a method; where it acts").arg(nameOf(method), bandWords(*band))
                : nameOf(method);
}

double valueOf(const merge::GridPoint& point, GridMeasure measure)
{
    constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();
    if (measure == GridMeasure::Alignment)
        return point.alignment ? point.alignment->value : NotKnown;
    return point.task.value_or(NotKnown);
}

QString scoresWords(const merge::GridPoint& point)
{
    QStringList words;
    if (point.alignment)
        words.append(GridWords::tr("translations found %1").arg(share(point.alignment->value)));
    if (point.task)
        words.append(GridWords::tr("task %1", "a score").arg(share(*point.task)));
    return words.join(QStringLiteral(", "));
}

} // namespace

std::optional<std::pair<int, int>> gridCell(const merge::GridPlace& place, const merge::GridSettings& settings)
{
    const auto indexOf = [](const auto& list, const auto& value) {
        const auto found = std::find(list.begin(), list.end(), value);
        return found == list.end() ? -1 : static_cast<int>(found - list.begin());
    };
    const int band = indexOf(settings.bands, place.band);
    const int method = indexOf(settings.methods, place.method);
    const int column = indexOf(settings.places, place.place);
    if (band < 0 || method < 0 || column < 0)
        return std::nullopt;
    return std::pair(band * static_cast<int>(settings.methods.size()) + method, column);
}

widgets::CellMap gridMap(const merge::Grid& grid, const merge::GridSettings& settings, GridMeasure measure)
{
    widgets::CellMap map;
    map.valueName = measure == GridMeasure::Alignment ? GridWords::tr("translations found") : GridWords::tr("task score");
    for (const double place : settings.places)
        map.columns.append(GridWords::tr("%1 %", "a share").arg(QLocale().toString(100 * place, 'f', 0)));
    const auto width = static_cast<qsizetype>(settings.places.size());
    for (const auto& band : settings.bands)
        for (const merge::Method method : settings.methods) {
            map.rows.append(rowName(method, band));
            map.values.append(QList<double>(width, std::numeric_limits<double>::quiet_NaN()));
        }
    for (const merge::GridPoint& point : grid.points)
        if (const auto cell = gridCell(point.at, settings))
            map.values[cell->first][cell->second] = valueOf(point, measure);
    return map;
}

QStringList gridSignatures(const merge::Grid& grid, GridMeasure measure)
{
    QStringList signatures;
    const auto add = [&signatures, measure](const merge::GridPoint& point) {
        if (measure == GridMeasure::Alignment && point.alignment)
            signatures.append(QString::fromStdString(point.alignment->signature));
        if (measure == GridMeasure::Task)
            for (const auto& [language, signature] : point.signatures)
                signatures.append(QString::fromStdString(signature));
    };
    for (const merge::GridPoint* const alone : {&grid.base, &grid.first, &grid.second})
        add(*alone);
    std::for_each(grid.points.begin(), grid.points.end(), add);
    return signatures;
}

QStringList gridFrontGroups()
{
    return {GridWords::tr("none is better in one and as good in the other"), GridWords::tr("others"),
        GridWords::tr("base, A and B alone")};
}

GridFront gridFront(const merge::Grid& grid)
{
    GridFront front;
    const auto add = [&front](const merge::GridPoint& point, const QString& name, int group, int index) {
        if (!point.alignment || !point.task)
            return;
        widgets::ScatterPoint drawn;
        drawn.name = name;
        drawn.at = {point.alignment->value, *point.task};
        drawn.across = widgets::Interval{point.alignment->low, point.alignment->high};
        drawn.group = group;
        front.points.append(drawn);
        front.indices.append(index);
    };
    for (std::size_t i = 0; i < grid.points.size(); ++i) {
        const merge::GridPoint& point = grid.points[i];
        add(point,
            GridWords::tr("%1 at %2 %", "a method; a share")
                .arg(nameOf(point.at.method), QLocale().toString(100 * point.at.place, 'f', 0)),
            point.isOnFront ? OnFront : Behind, static_cast<int>(i));
    }
    add(grid.base, GridWords::tr("base"), Alone, -1);
    add(grid.first, GridWords::tr("A alone"), Alone, -1);
    add(grid.second, GridWords::tr("B alone"), Alone, -1);
    return front;
}

QString gridPlaceWords(const merge::GridPlace& place)
{
    const auto [first, second] = merge::weightsAt(place.place);
    QStringList words{nameOf(place.method), weightWords(first, second)};
    if (place.band)
        words.append(bandWords(*place.band));
    return words.join(QStringLiteral(", "));
}

QString gridPointWords(const merge::Grid& grid, const merge::GridPoint& point)
{
    if (!point.problem.empty())
        return GridWords::tr("%1: these two cannot be merged so.", "a way of merging").arg(gridPlaceWords(point.at));
    return GridWords::tr("%1: %2 (A alone: %3; B alone: %4)", "a way of merging; three times scores")
        .arg(gridPlaceWords(point.at), scoresWords(point), scoresWords(grid.first), scoresWords(grid.second));
}

QString gridFinding(const merge::Grid& grid, const merge::GridSettings& settings)
{
    const auto total = static_cast<int>(merge::gridPlaces(settings).size());
    const auto done = static_cast<int>(grid.points.size());
    const QString progress = done < total
        ? GridWords::tr("%1 of %Ln way(s) compared so far.", nullptr, total).arg(QLocale().toString(done))
        : GridWords::tr("%Ln way(s) compared.", nullptr, total);
    const auto best = std::max_element(grid.points.begin(), grid.points.end(), [](const auto& x, const auto& y) {
        const auto of = [](const merge::GridPoint& point) {
            return (point.task.value_or(0) + (point.alignment ? point.alignment->value : 0)) * (point.problem.empty() ? 1 : 0);
        };
        return of(x) < of(y);
    });
    if (best == grid.points.end() || !best->problem.empty())
        return progress;
    return GridWords::tr("%1 Highest in the sum of both: %2 (%3), alignment read at layer %4.", "progress; a way; scores")
        .arg(progress, gridPlaceWords(best->at), scoresWords(*best), QLocale().toString(grid.layer));
}

} // namespace isogloss::app
