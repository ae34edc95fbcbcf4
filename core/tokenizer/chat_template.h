// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// token already. ChatMl: `defaultSystem` (declared_template.h) is told to a model whose conversation does
/// not begin with a system text.
std::string renderPrompt(
    ChatTemplate form, std::span<const ChatMessage> messages, std::string_view defaultSystem = {});

/// What ends the assistant's answer in this form ("" for Plain: the model's end-of-text token alone).
std::string_view answerEnd(ChatTemplate form);

std::string_view name(ChatTemplate form);

} // namespace isogloss::tokenizer
