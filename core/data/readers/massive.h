// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/task_record.h"

#include <string>

/// MASSIVE (FitzGerald et al. 2023) JSON Lines: {"id", "locale", "partition", "utt", "annot_utt", ...}, where
/// annot_utt marks slots as "[time : nine am]". Intents are no groups: what belongs together is translations of one id.
namespace isogloss::data {

bool isMassiveRecord(const Json& record);
/// Slots become spans and the target "time: nine am; date: tomorrow", or "None". Errors: SlotMarkup for
/// brackets that do not close, do not open or are nested, and for an empty label or slot. A locale that is
/// not known stays as the language.
Result<TaskRecord> readMassive(const Json& record, const std::string& place);

/// "label: words" joined by "; " in order of appearance, or "None": the target of slot filling.
std::string slotTarget(const std::string& input, const std::vector<Span>& spans);

} // namespace isogloss::data
