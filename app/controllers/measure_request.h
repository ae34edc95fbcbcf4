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

/// On which sentences MEXA is measured, and how they are pooled.
enum class MexaWay {
    Published, ///< the first 100, later pieces counting more
    AllSentences, ///< all, later pieces counting more
    AllPooledSo, ///< all, pooled as the other measures
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
    QString dtype = QStringLiteral("f32"); ///< the model computes in it, with the adapter and without
    MeasuredPairs pairs = MeasuredPairs::One;
    QStringList others; ///< languages of the text besides the pair's, with which they have sentences in common
    QString measure = QStringLiteral("retrieval"); ///< measure_kinds.h
    analysis::Pool pool = analysis::Pool::Mean;
    MexaWay mexa = MexaWay::Published;
    bool isCentred = false; ///< each language's mean vector is taken away
    bool withRandomWeights = false; ///< the same architecture with random weights is measured too

    bool isComplete() const { return model != 0 && !pair.dataset.isEmpty() && pair.source != pair.target; }
    /// The same sentences read by the same weights: vectors that were kept serve again.
    bool hasVectorsOf(const MeasureRequest& other) const
    {
        const auto isThere = [&other](const QString& language) { return other.others.contains(language); };
        return pair == other.pair && model == other.model && adapter == other.adapter && dtype == other.dtype
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
    analysis::Pool mexaPool() const { return mexa == MexaWay::AllPooledSo ? pool : analysis::Pool::Weighted; }
    /// Of a pair that has so many.
    std::size_t mexaSentences(std::size_t all) const
    {
        return mexa == MexaWay::Published ? std::min(all, PublishedMexaSentences) : all;
    }
    static constexpr std::size_t PublishedMexaSentences = 100;
    /// In the way that hits are kept for.
    bool isPlain() const { return pool == analysis::Pool::Mean && !isCentred && dtype == u"f32"; }
    friend bool operator==(const MeasureRequest&, const MeasureRequest&) = default;
};

} // namespace isogloss::app
