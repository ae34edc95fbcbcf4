// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QPointF>
#include <filesystem>
#include <optional>

namespace isogloss::app {

/// What a run's events tell over its steps: x is the optimizer step.
struct RunCurves
{
    QList<QPointF> taskLoss; ///< nats
    QList<QPointF> alignLoss; ///< nats
    QList<QPointF> validationLoss; ///< nats
    QList<QPointF> inBatchRetrieval; ///< share of pairs
    double alignChance = 0; ///< ln B, what the alignment loss is read against; 0 when nothing is aligned
    qint64 lastStep = 0;
    qint64 totalSteps = 0;
    bool isFinished = false;
    std::optional<Error> failure;
};

/// Reads events.jsonl of a run folder; a last line that is still being written is left out. Blocks. Errors:
/// of the file, of a line.
Result<RunCurves> readRunCurves(const std::filesystem::path& runFolder);

} // namespace isogloss::app
