// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace isogloss::app {

/// A measure of how alike a model sees two languages, as a page speaks of it.
struct MeasureKind
{
    QString key; ///< "retrieval", "margin", "mexa", "cosine", "cka_debiased", "rank", "language_identity", "isotropy"
    QString name; ///< in plain words, the term in brackets
    QString axis;
    QString control; ///< what is measured of sentences that do not belong together; "" for nothing
    QString explains; ///< id of its explanation
    bool isLowBest = false; ///< the lower, the more alike
    bool isShare = true; ///< 0..1
    bool isOfLanguages = false; ///< of each language by itself: forward that of the first, backward of the second

    /// Says how many sentences find their translation.
    bool isRetrieval() const { return isShare && !isLowBest; }
};

/// In the order of a list to choose from.
QList<MeasureKind> measureKinds();

/// The first one for a key that none has.
MeasureKind measureKind(const QString& key);

} // namespace isogloss::app
