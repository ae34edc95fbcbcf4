// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of runs and pretrainings, and the codes of what a run says while it
/// goes (LogLine). Arguments: path, step, field, value, allowed, reason, count,
/// total where they apply.
namespace isogloss::errors {

inline constexpr ErrorCode NoText{"train.no_text"};
inline constexpr ErrorCode LossNotFinite{"train.loss_not_finite"};
inline constexpr ErrorCode NoUsableRecords{"train.nothing_to_train_on"};
inline constexpr ErrorCode TooFewRecords{"train.too_few_records"};
inline constexpr ErrorCode AlignLayerRange{"train.align_layer_outside"};
inline constexpr ErrorCode RunExists{"train.run_folder_in_use"};
inline constexpr ErrorCode NoRun{"train.no_run_to_resume"};
inline constexpr ErrorCode CheckpointDamaged{"train.no_checkpoint"};
inline constexpr ErrorCode AdapterShapeDiffers{"train.adapter_shape_differs"};
inline constexpr ErrorCode NothingToExtend{"train.nothing_to_extend"};
inline constexpr ErrorCode NoStepsLeft{"train.no_steps_left"};
inline constexpr ErrorCode OutOfMemory{"train.out_of_memory"};
inline constexpr ErrorCode TorchFailed{"train.torch_failed"};
inline constexpr ErrorCode InputsChanged{"train.run_changed"};
inline constexpr ErrorCode EvaluationOnly{"train.evaluation_only"};
inline constexpr ErrorCode NoSuchCheckpoint{"train.no_such_checkpoint"};
inline constexpr ErrorCode NoCommonSet{"train.no_common_set"};
inline constexpr ErrorCode AdapterExists{"train.adapter_exists"};
inline constexpr ErrorCode WatchedTextsChanged{"train.watched_texts_changed"};

} // namespace isogloss::errors

namespace isogloss::train::says {

inline constexpr ErrorCode RecordsTooLong{"train.records_too_long"};
inline constexpr ErrorCode PairsHeldOut{"train.pairs_held_out"};
inline constexpr ErrorCode RecordsHeldOut{"train.records_held_out"};
inline constexpr ErrorCode NearDuplicates{"train.near_duplicates"};
inline constexpr ErrorCode PairsShuffled{"train.pairs_shuffled"};
inline constexpr ErrorCode WatchReduced{"train.fewer_watched"};
inline constexpr ErrorCode CheckpointSkipped{"train.checkpoint_damaged"};
inline constexpr ErrorCode Provenance{"train.provenance_differs"};
inline constexpr ErrorCode Paused{"train.paused"};
inline constexpr ErrorCode Continued{"train.continued"};
inline constexpr ErrorCode EarlyStop{"train.stopped_early"};
inline constexpr ErrorCode BatchHalved{"train.batch_halved"};
inline constexpr ErrorCode TextsLeak{"train.texts_leak"};
inline constexpr ErrorCode TextsNearlyLeak{"train.texts_nearly_leak"};
inline constexpr ErrorCode PairsRecomputed{"train.pairs_recomputed"};

} // namespace isogloss::train::says
