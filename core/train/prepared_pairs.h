// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"
#include "core/train/prepared_data.h"
#include "core/train/text_tokens.h"

namespace isogloss::train {

/// Fills pairs, their pools and twins, watched, validationPairs and aligned.
/// When the schedule aligns nothing, data.parallel is only watched.
Result<void> preparePairs(
    const record::RunSettings& settings, TextTokens& tokens, PreparedData& prepared, RunTexts& texts);

/// The texts behind `watched` of preparePairs, row by row.
Result<std::vector<data::ParallelTable>> watchedTexts(const record::RunSettings& settings, TextTokens& tokens);

} // namespace isogloss::train
