// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/added_tokens.h"
#include "core/tokenizer/json_component.h"

#include <vector>

namespace isogloss::tokenizer {

/// An added token as tokenizer.json and tokenizer_config.json write it, without its id. Errors: those of
/// JsonComponent.
Result<AddedToken> readAddedToken(const JsonComponent& component);

/// The "added_tokens" of a tokenizer.json; one without characters is left out. Errors: as above, and
/// TokenIdNotAllowed{path, field, value}.
Result<std::vector<AddedToken>> readAddedTokens(const JsonComponent& tokenizer);

/// Whether a value is an id that a vocabulary may have. Error: TokenIdNotAllowed{path, field, value}.
Result<void> checkTokenId(const Json& value, const JsonComponent& of);

} // namespace isogloss::tokenizer
