// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"
#include "core/analysis/pool.h"

#include <algorithm>

namespace isogloss::app {

/// Which pairs of a text are measured at once.
enum class MeasuredPairs {
    One, ///< the chosen two languages
    WithSource, ///< the first language with all others of the text (a pivot)
    All, ///< every two languages of the text
};

/// What is to be measured: a pair of languages in a dataset, as a model sees them, with an adapter or
/// without, and how.
struct MeasureRequest
{
    PairChoice pair;
    qint64 model = 0; ///< row of the database
    QString modelFolder;
    qint64 adapter = 0; ///< 0 without one
    QString adapterFolder;
    MeasuredPairs pairs = MeasuredPairs::One;
    QStringList others; ///< languages of the text besides the pair's, with which they have sentences in common
    QString measure = QStringLiteral("retrieval"); ///< measure_kinds.h
    analysis::Pool pool = analysis::Pool::Mean;
    bool isCentred = false; ///< each language's mean vector is taken away
    bool withRandomWeights = false; ///< the same architecture with random weights is measured too

    bool isComplete() const { return model != 0 && !pair.dataset.isEmpty() && pair.source != pair.target; }
    /// The same sentences read by the same weights: vectors that were kept serve again.
    bool hasVectorsOf(const MeasureRequest& other) const
    {
        const auto isThere = [&other](const QString& language) { return other.others.contains(language); };
        return pair == other.pair && model == other.model && adapter == other.adapter
            && std::all_of(others.begin(), others.end(), isThere);
    }
    /// The same of these two languages in another text.
    MeasureRequest inText(const QString& dataset) const
    {
        MeasureRequest other = *this;
        other.pair.dataset = dataset;
        other.pairs = MeasuredPairs::One;
        other.others.clear();
        return other;
    }
    /// In the way that hits are kept for.
    bool isPlain() const { return pool == analysis::Pool::Mean && !isCentred; }
    friend bool operator==(const MeasureRequest&, const MeasureRequest&) = default;
};

} // namespace isogloss::app
