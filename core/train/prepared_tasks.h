// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/prepared_data.h"
#include "core/train/text_tokens.h"

namespace isogloss::train {

/// Fills task, validation and taught: training records of data.task and lines
/// of data.text, and the validation records (data.validation; else the
/// validation part of data.task; else some set aside); their inputs go to `texts`.
Result<void> prepareTasks(const record::RunSettings& settings, const model::LoadedModel& model,
    TextTokens& tokens, PreparedData& prepared, RunTexts& texts);

/// min(200, 20 %) of `count`.
std::size_t automaticHoldOut(std::size_t count);

} // namespace isogloss::train
