// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/grid.h"
#include "widgets/charts/cell_map.h"
#include "widgets/charts/scatter.h"

/// A merge grid as it is drawn.
namespace isogloss::app {

enum class GridMeasure { Alignment, Task };

/// Methods (and bands) over places between the two adapters.
widgets::CellMap gridMap(const merge::Grid& grid, const merge::GridSettings& settings, GridMeasure measure);
/// Those of all numbers of that measure.
QStringList gridSignatures(const merge::Grid& grid, GridMeasure measure);
/// The place of a point in that map; nothing for one that is not in it.
std::optional<std::pair<int, int>> gridCell(const merge::GridPlace& place, const merge::GridSettings& settings);

/// Alignment against the task: points of the grid that have both, in their order, and behind them base, A and B.
struct GridFront
{
    QList<widgets::ScatterPoint> points;
    QList<int> indices; ///< of each point among the grid's; -1 for base, A and B
};
GridFront gridFront(const merge::Grid& grid);
QStringList gridFrontGroups();

/// "cat, all of A, 50 % of B".
QString gridPlaceWords(const merge::GridPlace& place);
/// What a point gives, beside A and B.
QString gridPointWords(const merge::Grid& grid, const merge::GridPoint& point);
/// How far the grid is, and its best point, in a sentence or two.
QString gridFinding(const merge::Grid& grid, const merge::GridSettings& settings);

} // namespace isogloss::app
