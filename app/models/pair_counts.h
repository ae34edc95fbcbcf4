// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace isogloss::store {
class Database;
}

namespace isogloss::app {

/// Sentences that two languages have in common in a dataset.
struct PairInDataset
{
    QString source; ///< language keys
    QString target;
    QString dataset;
    qint64 sentences = 0;
    bool isEvaluationOnly = false;
};

/// How alike a model sees two languages at its best layer, as it was measured and stored.
struct PairLikeness
{
    QString source;
    QString target;
    double retrieval = 0; ///< mean of both directions where both are stored
    int layer = 0;
    qint64 sentences = 0;
};

/// A model whose measures are stored, with an adapter or without.
struct MeasuredModel
{
    QString name;
    qint64 sentences = 0; ///< what most of its pairs were measured with
    QList<PairLikeness> pairs;
};

/// What the matrix of pairs shows.
struct PairOverview
{
    QStringList languages; ///< keys with texts in common with another, those with most first
    QList<PairInDataset> pairs;
    QList<MeasuredModel> models;
};

/// On the store's thread.
Result<PairOverview> pairOverview(const store::Database& database);

} // namespace isogloss::app
