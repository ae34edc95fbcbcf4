// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"

namespace isogloss::app {

/// What is to be measured: a pair of languages in a dataset, as a model sees them, with an adapter or
/// without.
struct MeasureRequest
{
    PairChoice pair;
    qint64 model = 0; ///< row of the database
    QString modelFolder;
    qint64 adapter = 0; ///< 0 without one
    QString adapterFolder;

    bool isComplete() const { return model != 0 && !pair.dataset.isEmpty() && pair.source != pair.target; }
    friend bool operator==(const MeasureRequest&, const MeasureRequest&) = default;
};

} // namespace isogloss::app
