// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/chat_template.h"

#include <utility>

namespace isogloss::tokenizer {

namespace {

std::string_view roleName(ChatMessage::Role role)
{
    constexpr std::string_view Names[] = {"system", "user", "assistant"};
    return Names[static_cast<int>(role)];
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\n\r\f\v";
    const auto first = text.find_first_not_of(Blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

std::string renderPlain(std::span<const ChatMessage> messages)
{
    std::string prompt;
    for (const ChatMessage& message : messages)
        prompt += message.text + "\n";
    return prompt;
}

std::string renderLlama3(
    std::span<const ChatMessage> messages, std::string_view begin, std::string_view turnEnd)
{
    std::string prompt(begin);
    const auto header = [&prompt](std::string_view role) {
        prompt.append("<|start_header_id|>").append(role).append("<|end_header_id|>\n\n");
    };
    for (const ChatMessage& message : messages) {
        header(roleName(message.role));
        prompt.append(trimmed(message.text)).append(turnEnd);
    }
    header("assistant");
    return prompt;
}

std::string renderChatMl(std::span<const ChatMessage> messages, std::string_view defaultSystem)
{
    std::string prompt;
    const auto add = [&prompt](std::string_view role, std::string_view text) {
        prompt.append("<|im_start|>").append(role).append("\n").append(text).append("<|im_end|>\n");
    };
    const bool hasSystem = !messages.empty() && messages.front().role == ChatMessage::Role::System;
    if (!hasSystem && !defaultSystem.empty())
        add("system", defaultSystem);
    for (const ChatMessage& message : messages)
        add(roleName(message.role), message.text);
    return prompt + "<|im_start|>assistant\n";
}

/// Mistral has no system turn: its text stands in front of the user message that follows.
std::string renderMistral(std::span<const ChatMessage> messages)
{
    std::string prompt = "<s>";
    std::string system;
    for (const ChatMessage& message : messages) {
        if (message.role == ChatMessage::Role::System)
            system = message.text + "\n\n";
        else if (message.role == ChatMessage::Role::User)
            prompt += " [INST] " + std::exchange(system, {}) + message.text + " [/INST]";
        else
            prompt += " " + message.text + "</s>";
    }
    return prompt;
}

} // namespace

std::string renderPrompt(
    ChatTemplate form, std::span<const ChatMessage> messages, std::string_view defaultSystem)
{
    switch (form) {
    case ChatTemplate::Plain:
        break;
    case ChatTemplate::Llama3:
        return renderLlama3(messages, "<|begin_of_text|>", "<|eot_id|>");
    case ChatTemplate::Llama3Reference:
        return renderLlama3(messages, "", "<|eot_id|>\n");
    case ChatTemplate::ChatMl:
        return renderChatMl(messages, defaultSystem);
    case ChatTemplate::Mistral:
        return renderMistral(messages);
    }
    return renderPlain(messages);
}

std::string_view answerEnd(ChatTemplate form)
{
    switch (form) {
    case ChatTemplate::Plain:
        break;
    case ChatTemplate::Llama3:
    case ChatTemplate::Llama3Reference:
        return "<|eot_id|>";
    case ChatTemplate::ChatMl:
        return "<|im_end|>";
    case ChatTemplate::Mistral:
        return "</s>";
    }
    return "";
}

std::string_view name(ChatTemplate form)
{
    constexpr std::string_view Names[] = {"plain", "llama3", "llama3_reference", "chatml", "mistral"};
    return Names[static_cast<int>(form)];
}

} // namespace isogloss::tokenizer
