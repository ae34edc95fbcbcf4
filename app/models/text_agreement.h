// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_words.h"
#include "app/models/measured_pair.h"

#include <QString>

namespace isogloss::app {

/// One text of a pair, measured, with its words.
struct MeasuredText
{
    MeasureNames names;
    MeasuredPair pair;
    MeasuredPair base; ///< empty where no adapter is measured
};

/// Whether what was found on one text of a pair holds on another too, and what does not, in words. "" while either
/// is not measured.
QString agreementOf(const MeasuredText& first, const MeasuredText& second, const MeasureKind& kind);

} // namespace isogloss::app
