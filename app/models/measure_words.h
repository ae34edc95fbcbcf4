// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace isogloss::app {

struct MeasuredPair;

/// How what was measured is spoken of.
struct MeasureNames
{
    QString source; ///< languages
    QString target;
    QString text; ///< dataset
    qint64 allSentences = 0; ///< of the text, of which some may have been measured
};

/// What the plot shows, in a sentence: where the languages meet best, or that they do not.
QString findingOf(const MeasuredPair& pair, const MeasureNames& names);

/// What was measured, on which text, on how many sentences.
QString subtitleOf(const MeasuredPair& pair, const MeasureNames& names);

/// What keeps a person from trusting it, each in a sentence.
QStringList warningsOf(const MeasuredPair& pair);

/// What the adapter did to the base model, at the adapter's best layer; "" while either is not known.
QString changeOf(const MeasuredPair& pair, const MeasuredPair& base);

} // namespace isogloss::app
