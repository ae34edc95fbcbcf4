// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_kinds.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace isogloss::analysis {
struct LayerChoice;
}

namespace isogloss::app {

struct MeasuredPair;

/// How what was measured is spoken of.
struct MeasureNames
{
    QString source; ///< languages
    QString target;
    QString text; ///< dataset
    qint64 allSentences = 0; ///< of the text, of which some may have been measured
    QString how; ///< pooling and centring, where they are not the usual ones: a sentence, or ""
};

/// What the plot shows, in a sentence: where the languages meet best, or that they do not; what shuffled
/// sentences give, on which text. "" where the measure is not there.
QString findingOf(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names);

/// What was measured, on which text, on how many sentences.
QString subtitleOf(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names);

/// What keeps a person from trusting it, each in a sentence.
QStringList warningsOf(const MeasuredPair& pair, const MeasureKind& kind);

/// What the adapter did to the base model, at the adapter's best layer, and whether chance could have done so: by a
/// paired test where the hits of both are known, else by their intervals. "" while either is not known.
QString changeOf(
    const MeasuredPair& pair, const MeasuredPair& base, const MeasureKind& kind, const MeasureNames& names);

/// What the best layer comes to on sentences that did not choose it, and which layers are not told apart from it; ""
/// for too few sentences.
QString heldOutWords(const analysis::LayerChoice& choice);

/// "3 to 5, 7 and 9" of ascending layers.
QString layersText(const std::vector<int>& layers);

/// At its best layer the pair has no more than luck gives (core/analysis/finding.h). For measures that find
/// translations by being highest, where it is measured.
bool isNearChance(const MeasuredPair& pair, const MeasureKind& kind);

/// A share with as many digits as its size needs.
QString shareText(double share);

} // namespace isogloss::app
