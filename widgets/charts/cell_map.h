// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>
#include <optional>

namespace isogloss::widgets {

/// What the colours of a map say.
enum class CellScale {
    Share, ///< 0..1, dark to light, with a line where it crosses one half
    Difference, ///< blue below zero, orange above
};

/// Values over two axes.
struct CellMap
{
    QVariantList columns; ///< from the left; names or numbers
    QVariantList rows; ///< from below; names or numbers
    QList<QList<double>> values; ///< [row][column]; not finite: not known; a shorter row: not there yet
    CellScale scale = CellScale::Share;
    QString valueName = {}; ///< "share found"
    std::optional<int> markedRow = {}; ///< a row to point out, by a hair line with a name
    QString markName = {};

    /// Nothing outside, NaN where it is not known.
    std::optional<double> at(int row, int column) const;
    /// The largest distance from zero; 1 for a share and where there is none.
    double span() const;
};

} // namespace isogloss::widgets
