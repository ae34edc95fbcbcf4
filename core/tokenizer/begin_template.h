// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/json_component.h"
#include "core/tokenizer/tokenizer.h"

#include <optional>

namespace isogloss::tokenizer {

/// The token that the "post_processor" of a tokenizer.json puts in front of a text. Known:
/// TemplateProcessing, ByteLevel (which adds none), and Sequence of these; null adds none. Tokens that a
/// template puts behind a text are passed over: here an end-of-text token is added where a text is known to
/// end. Errors: those of JsonComponent; ComponentUnsupported also for more than one token in front.
Result<std::optional<TokenId>> readBeginToken(const JsonComponent& postProcessor);

} // namespace isogloss::tokenizer
