// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenizer/chat_template.h"

#include <filesystem>
#include <optional>
#include <string>

namespace isogloss::tokenizer {

/// The chat template that a model folder declares.
struct DeclaredTemplate
{
    std::string text; ///< the Jinja source, "" when there is none
    std::optional<ChatTemplate>
        form; ///< recognised by its marker tokens; empty when there is one nobody here knows
    std::string defaultSystem; ///< what it tells the model where a conversation has no system text (ChatML)
};

/// chat_template.jinja of the folder; without it "chat_template" of tokenizer_config.json, a text or a list
/// of named ones, of which "default" counts, or else the first. Plain where neither is there. Errors: those
/// of readFile and readJson; JsonFieldMissing, JsonFieldType.
Result<DeclaredTemplate> declaredTemplate(const std::filesystem::path& modelFolder);

} // namespace isogloss::tokenizer
