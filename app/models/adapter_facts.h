// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"
#include "core/base/error.h"
#include "core/merge/merge.h"

#include <QUrl>

namespace isogloss::app {

/// What the files of an adapter say.
struct AdapterFacts
{
    std::optional<Error> problem; ///< why it cannot be read; then only the folder is known
    int rank = 0;
    double scale = 1; ///< alpha / rank, or as rsLoRA has it
    bool rslora = false;
    int firstLayer = 0; ///< 1..L; 0 when all
    int lastLayer = 0;
    QStringList parts; ///< "q_proj"
    qint64 bytes = 0; ///< of its numbers
    std::filesystem::path model; ///< of the base that it fits; empty when it fits none
    QString modelName;
    int modelLayers = 0;
    std::vector<merge::Source> checkpoints; ///< of its run; empty when there are none
    std::optional<Error> misfit; ///< why it does not fit its base
};

/// Reads an adapter and looks whether it fits its base, or, where that is not known, any of the models. Blocks.
AdapterFacts readAdapterFacts(const AdapterChoice& adapter, const QList<BaseChoice>& bases);

/// Those of the places that are folders of adapters.
QStringList adapterFolders(const QList<QUrl>& places);

} // namespace isogloss::app
