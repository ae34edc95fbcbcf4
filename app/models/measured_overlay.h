// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measured_pair.h"

#include <QStringList>
#include <vector>

namespace isogloss::store {
struct AnalysisRow;
}

namespace isogloss::app {

/// What was measured of a pair with another model or adapter than the one that is looked at.
struct OverlaidPair
{
    qint64 model = 0; ///< row of the database
    qint64 adapter = 0; ///< 0 without one
    QString name;
    MeasuredCurve curve; ///< of the measure that is looked at
    QStringList differs; ///< fields of the signature that forbid comparing; empty where it may be compared

    QString key() const { return QString::number(model) + u'/' + QString::number(adapter); }
    bool isComparable() const { return differs.isEmpty(); }
};

/// One for each model and adapter among the rows, of what was measured most like `signature`, the newest of equals;
/// without names. Rows of other measures than `measure` ("retrieval" for both its directions) are left out, as are
/// those of a model and adapter that are `shown`.
QList<OverlaidPair> overlaidPairs(const std::vector<store::AnalysisRow>& rows, const QString& measure,
    const std::string& signature, const OverlaidPair& shown);

/// "other sentences, another number of sentences"
QString differenceWords(const QStringList& fields);

} // namespace isogloss::app
