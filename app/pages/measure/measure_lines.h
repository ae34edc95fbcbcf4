// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/measured_content.h"
#include "widgets/charts/line_series.h"

#include <QSet>

namespace isogloss::app {

/// What of the content is drawn.
struct LineSwitches
{
    QSet<QString> pairs; ///< keyOf
    /// "shuffled", "base", "chance", "surface", "length", "ceiling", "random", "embedding", "known"
    QSet<QString> against;
    QSet<QString> others; ///< keys of overlaid pairs
    bool isRelative = false; ///< over depth 0..1 instead of layers, so that models of other depths compare
};

/// How a surveyed pair is called in switches.
QString keyOf(const SurveyedPair& pair);

/// The curves of what is switched on: pairs, texts, other models, and what the chosen pair is read against.
QList<widgets::LineSeries> linesOf(const MeasuredContent& content, const LineSwitches& switches);

/// The same over all layers: chance, what letters and length alone give, the embedding.
QList<widgets::ReferenceLine> referencesOf(const MeasuredContent& content, const LineSwitches& switches);

/// Of one number of each line that is switched on, as far as they are known.
QStringList signaturesOf(const MeasuredContent& content, const LineSwitches& switches);

} // namespace isogloss::app
