// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/cell_map.h"

#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

std::optional<double> CellMap::at(int row, int column) const
{
    if (row < 0 || row >= values.size() || column < 0 || column >= values[row].size())
        return {};
    return values[row][column];
}

double CellMap::span() const
{
    if (scale == CellScale::Share)
        return 1;
    double most = 0;
    for (const QList<double>& row : values)
        for (const double value : row)
            if (std::isfinite(value))
                most = std::max(most, std::abs(value));
    return most > 0 ? most : 1;
}

} // namespace isogloss::widgets
