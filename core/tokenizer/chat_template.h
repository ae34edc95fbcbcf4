// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace isogloss::tokenizer {

/// How a conversation is written as text for a model. Llama3Reference is the form of the method's authors: no
/// begin-of-text token, and a newline after each <|eot_id|>.
enum class ChatTemplate { Plain, Llama3, Llama3Reference, ChatMl, Mistral };

struct ChatMessage
{
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    std::string text;
};

/// The conversation up to where the assistant's answer begins. Equal to transformers'
/// apply_chat_template(..., add_generation_prompt=True) for the stock templates. Plain: the texts, a newline
/// after each. Text that the tokenizer must not prefix with another begin-of-text token starts with that
/// token already.
std::string renderPrompt(ChatTemplate form, std::span<const ChatMessage> messages);

/// What ends the assistant's answer in this form ("" for Plain: the model's end-of-text token alone).
std::string_view answerEnd(ChatTemplate form);

/// What tokenizer_config.json of a model folder declares.
struct DeclaredTemplate
{
    std::string text; ///< the Jinja source, "" when there is none
    std::optional<ChatTemplate>
        form; ///< recognised by its marker tokens; empty when there is one nobody here knows
};
Result<DeclaredTemplate> declaredTemplate(const std::filesystem::path& modelFolder);

std::string_view name(ChatTemplate form);

} // namespace isogloss::tokenizer
