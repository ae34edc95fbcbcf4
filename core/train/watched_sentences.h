// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/sentence_steps.h"
#include "core/train/run_folder.h"

namespace isogloss::train {

/// What a run told of the sentences that it watched, pair by pair, at each of its snapshots; empty where it watched
/// none. Their texts are read again from the files that the run read; the model is the run's. Blocks. Errors: of
/// run.json, the events and the texts; WatchedTextsChanged where they are others now.
Result<std::vector<analysis::SentenceSteps>> watchedSentences(
    const RunFolder& folder, const model::LoadedModel& model);

/// The adapters of all checkpoints that are in the folder of a run, ascending.
std::vector<analysis::StepAdapter> keptAdapters(const RunFolder& folder);

} // namespace isogloss::train
