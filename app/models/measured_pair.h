// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/measure_row.h"

#include <QByteArray>
#include <QList>
#include <limits>
#include <vector>

namespace isogloss::app {

/// What was measured of one pair of languages at layers 0..L, as a plot wants it. What was not measured is no
/// number.
struct MeasuredPair
{
    static constexpr double None = std::numeric_limits<double>::quiet_NaN();

    qint64 sentences = 0;
    QList<double> retrieval; ///< [layer], mean of both directions
    QList<double> low; ///< 95 % interval, mean of both directions'
    QList<double> high;
    QList<double> forward; ///< [layer]
    QList<double> backward;
    QList<double> cosine;
    QList<double> shuffled; ///< cosine of sentences that do not belong together
    double surface = None; ///< what shared letters alone give, mean of both directions
    double ceiling = None; ///< the best that sentences which stand there twice leave
    QList<QByteArray> hits; ///< [layer]: one '0' or '1' a sentence; empty where it is not known

    bool isEmpty() const { return retrieval.isEmpty(); }
    int layers() const { return static_cast<int>(retrieval.size()) - 1; }
    double chance() const { return sentences > 0 ? 1.0 / static_cast<double>(sentences) : None; }
    /// The layer at which retrieval is highest, the first of several.
    int bestLayer() const;
    /// For every sentence the first layer at which its translation is the nearest, L + 1 where it is at none.
    QList<int> meetingLayers() const;
};

/// From the rows of measureLayers and baselineRows of one pair, without hits; the final norm is left out.
MeasuredPair measuredPair(const std::vector<record::MeasureRow>& rows);

} // namespace isogloss::app
