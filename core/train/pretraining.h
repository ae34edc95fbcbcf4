// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/pretrain_settings.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace isogloss::train {

/// One line of the log of a pretraining.
struct PretrainingStep
{
    std::int64_t step = 0; ///< from 1
    std::int64_t totalSteps = 0;
    double loss = 0; ///< nats per token, mean since the last line
    double learningRate = 0;
    std::int64_t tokens = 0; ///< real tokens so far
    double seconds = 0; ///< since the start
};

using PretrainingSink = std::function<void(const PretrainingStep&)>;

/// Trains a small base model from text: a SentencePiece tokenizer, then a
/// decoder with fresh weights on lines of text (each between the begin- and
/// end-of-text tokens). Writes a Hugging Face folder with bf16 weights, which
/// must not exist yet; it appears whole or not at all. Blocks; computes on the
/// calling thread. The same settings and threads give the same bytes. Stopping
/// leaves nothing behind. Errors: text without lines, a loss that is not
/// finite, and those of files and tokenizer.
Result<void> pretrain(const record::PretrainSettings& settings, const std::filesystem::path& modelFolder,
    std::stop_token stop, const PretrainingSink& sink);

} // namespace isogloss::train
