// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/measure_row.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <limits>
#include <string>
#include <vector>

namespace isogloss::app {

/// A measure over layers 0..L; with two directions their mean. What was not measured is no number.
struct MeasuredCurve
{
    QList<double> values; ///< [layer]
    QList<double> low; ///< 95 % interval
    QList<double> high;
    qint64 sentences = 0; ///< that it was measured on, which are fewer for some measures

    bool isEmpty() const { return values.isEmpty(); }
    double chance() const
    {
        return sentences > 0 ? 1.0 / static_cast<double>(sentences) : std::numeric_limits<double>::quiet_NaN();
    }
    int layers() const { return static_cast<int>(values.size()) - 1; }
    /// Where it is highest, or lowest; the first of several.
    int bestLayer(bool isLowBest = false) const;
};

/// What was measured of one pair of languages at layers 0..L, as a plot wants it. What was not measured is no
/// number.
struct MeasuredPair
{
    static constexpr double None = std::numeric_limits<double>::quiet_NaN();

    qint64 sentences = 0;
    QHash<QString, MeasuredCurve> curves; ///< by measure, directions joined: "retrieval", "shuffled", "mexa" ...
    QHash<QString, MeasuredCurve> directed; ///< by row: "retrieval_forward" ...
    QHash<QString, QString> signatures; ///< of one number of each of `curves`
    QList<double> retrieval; ///< [layer], mean of both directions
    QList<double> low; ///< 95 % interval, mean of both directions'
    QList<double> high;
    QList<double> forward; ///< [layer]
    QList<double> backward;
    QList<double> cosine;
    QList<double> shuffled; ///< cosine of sentences that do not belong together
    QList<QByteArray> hits; ///< [layer]: one '0' or '1' a sentence; empty where it is not known

    bool isEmpty() const { return retrieval.isEmpty(); }
    int layers() const { return static_cast<int>(retrieval.size()) - 1; }
    /// The layer at which retrieval is highest, the first of several.
    int bestLayer() const;
    /// For every sentence the first layer at which its translation is the nearest, L + 1 where it is at none.
    QList<int> meetingLayers() const;
    /// Empty where it was not measured.
    MeasuredCurve curve(const QString& measure) const { return curves.value(measure); }
    /// What shared letters ("surface") or lengths ("length") alone give, or the best that sentences which stand there
    /// twice leave ("ceiling"), mean of both directions. Of as many sentences as `measure` only: among others a share
    /// means something else.
    double baseline(const QString& name, const QString& measure) const;
};

/// One of several pairs that were measured together.
struct SurveyedPair
{
    QString source; ///< language keys
    QString target;
    MeasuredPair pair;
};

using Survey = QList<SurveyedPair>;

/// Of each sentence of a pair the row of the nearest on the other side: [layer][sentence], layers 0..L.
using SentencePaths = QList<QList<int>>;

/// "retrieval" for "retrieval_forward" and "retrieval_backward", which are one measure.
QString jointMeasure(const std::string& measure);

/// From the rows of measureLayers and baselineRows of one pair, without hits; the final norm is left out.
MeasuredPair measuredPair(const std::vector<record::MeasureRow>& rows);

} // namespace isogloss::app
