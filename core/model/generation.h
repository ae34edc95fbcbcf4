// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/model/loaded_model.h"
#include "core/model/torch/decoder.h"

#include <functional>
#include <span>
#include <vector>

namespace isogloss::model {

/// One prompt while it is continued.
struct Continuation
{
    std::vector<tokenizer::TokenId> prompt; ///< at least one token
    std::vector<tokenizer::TokenId> generated;
    Rng rng; ///< its own, so that what is drawn does not depend on the batch
};

/// Says after each new token (the last of `generated`) whether the continuation has ended.
using EndTest = std::function<bool(const Continuation&)>;

/// Continues a batch of prompts together (left-padded, with a key-value cache) until each has ended, has
/// options.maxNewTokens or has filled the model's positions. Rows that have ended leave the batch. Error:
/// Stopped.
Result<void> continueBatch(const Decoder& decoder, std::span<Continuation* const> batch,
    const GenerationOptions& options, const LoraAdapter* adapter, const EndTest& hasEnded,
    const std::stop_token& stop);

} // namespace isogloss::model
