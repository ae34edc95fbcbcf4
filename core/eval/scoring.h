// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task_record.h"
#include "core/eval/span_f1.h"
#include "core/record/scores.h"

#include <span>
#include <string>

namespace isogloss::eval {

/// The name of a task on the command line and in files: "slots", "entities", "translation".
std::string_view taskName(data::Task task);

/// Scores what was generated for the records of one language; prediction i answers record i, there is at
/// least one. Slots: micro F1 over rebuilt labels (slot_labels.h). Entities: F1 over (label, text) multisets
/// against the record's target. Translation: corpus BLEU and chrF++ with their signatures, white space of a
/// prediction made single blanks. F1, BLEU and chrF++ come with their intervals. F1 of the first two and its parts are shares of 0..1, BLEU and chrF are
/// 0..100. The task is not Plain.
record::LanguageScores scorePredictions(
    data::Task task, std::span<const data::TaskRecord> records, std::span<const std::string> predictions);

/// What one answer adds to F1; of slots or entities.
MatchCounts answerCounts(data::Task task, const data::TaskRecord& record, const std::string& prediction);

/// Whether one answer is all right: every slot or entity and no other; of a translation, word for word.
bool isRight(data::Task task, const data::TaskRecord& record, const std::string& prediction);

} // namespace isogloss::eval
