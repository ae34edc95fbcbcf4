// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Task data that is read record by record.
namespace isogloss::data {

/// MASSIVE: a JSON Lines file for each locale.
extern const Format Massive;
/// Universal NER .iob2: entities.
extern const Format Iob2;
/// The training JSON Lines of the method's authors, as tasks: {"prefix", "text"}. Their pairs are counted and
/// left out.
extern const Format ReferenceTasks;
/// The same files, as pairs: {"text_parallel_0", "text_parallel_1"}.
extern const Format ReferencePairs;
/// Task records of this program.
extern const Format CanonicalTasks;

} // namespace isogloss::data
