// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_event.h"

#include <QByteArray>
#include <QList>
#include <filesystem>
#include <string>
#include <vector>

namespace isogloss::app {

/// Where the hits of a measure are kept beside the numbers in the database: in the workspace's cache, which
/// may be emptied. `adapter` is 0 without one.
std::filesystem::path hitsPath(
    const std::filesystem::path& cache, const std::string& textHash, qint64 model, qint64 adapter);

/// Blocks. Errors: of files.
Result<void> writeHits(
    const std::filesystem::path& path, const std::vector<record::AlignmentSnapshot::PairHits>& hits);

/// [layer], as in MeasuredPair; empty where there are none. Blocks.
QList<QByteArray> readHits(const std::filesystem::path& path);

/// [layer], of layers 0..L.
QList<QByteArray> hitsByLayer(const std::vector<record::AlignmentSnapshot::PairHits>& hits);

} // namespace isogloss::app
