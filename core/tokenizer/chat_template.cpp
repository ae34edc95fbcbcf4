// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/chat_template.h"

#include "core/base/json.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace fs = std::filesystem;

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

std::string renderChatMl(std::span<const ChatMessage> messages)
{
    std::string prompt;
    if (messages.empty() || messages.front().role != ChatMessage::Role::System)
        prompt = "<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful "
                 "assistant.<|im_end|>\n";
    for (const ChatMessage& message : messages)
        prompt.append("<|im_start|>")
            .append(roleName(message.role))
            .append("\n" + message.text + "<|im_end|>\n");
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

std::string renderPrompt(ChatTemplate form, std::span<const ChatMessage> messages)
{
    switch (form) {
    case ChatTemplate::Plain:
        break;
    case ChatTemplate::Llama3:
        return renderLlama3(messages, "<|begin_of_text|>", "<|eot_id|>");
    case ChatTemplate::Llama3Reference:
        return renderLlama3(messages, "", "<|eot_id|>\n");
    case ChatTemplate::ChatMl:
        return renderChatMl(messages);
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

Result<DeclaredTemplate> declaredTemplate(const fs::path& modelFolder)
{
    const fs::path path = modelFolder / "tokenizer_config.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return DeclaredTemplate{"", ChatTemplate::Plain};
    ISOGLOSS_TRY(const Json config, readJson(path));
    const auto found = config.find("chat_template");
    if (found == config.end() || !found->is_string())
        return DeclaredTemplate{"", ChatTemplate::Plain};

    DeclaredTemplate declared{found->get<std::string>(), std::nullopt};
    const auto has
        = [&declared](std::string_view marker) { return declared.text.find(marker) != std::string::npos; };
    if (has("<|start_header_id|>") && has("<|eot_id|>"))
        declared.form = ChatTemplate::Llama3;
    else if (has("<|im_start|>") && has("<|im_end|>"))
        declared.form = ChatTemplate::ChatMl;
    else if (has("[INST]") && has("[/INST]"))
        declared.form = ChatTemplate::Mistral;
    return declared;
}

std::string_view name(ChatTemplate form)
{
    constexpr std::string_view Names[] = {"plain", "llama3", "llama3_reference", "chatml", "mistral"};
    return Names[static_cast<int>(form)];
}

} // namespace isogloss::tokenizer
