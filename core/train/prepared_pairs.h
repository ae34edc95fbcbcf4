// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/prepared_data.h"
#include "core/train/text_tokens.h"

namespace isogloss::train {

/// Fills pairs, their pools and twins, watched, validationPairs and aligned.
/// When the schedule aligns nothing, data.parallel is only watched.
Result<void> preparePairs(
    const record::RunSettings& settings, TextTokens& tokens, PreparedData& prepared, RunTexts& texts);

} // namespace isogloss::train
