// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task_prompt.h"

#include "core/language/shipped_languages.h"

#include <array>

namespace isogloss::data {

namespace {

using tokenizer::ChatMessage;
using tokenizer::ChatTemplate;

constexpr std::string_view SlotInstruction
    = "Find the slots of the command. Answer with label: words for each, joined by \"; \", or None.";
constexpr std::string_view EntityInstruction
    = "Find the names of persons (PER), organisations (ORG) and places (LOC). Answer with JSON: "
      "{\"Results\": [{\"TypeName\": label, \"Text\": name}]}";

std::string instruction(const TaskRecord& record)
{
    switch (record.task) {
    case Task::Slots:
        return std::string(SlotInstruction);
    case Task::Entities:
        return std::string(EntityInstruction);
    case Task::Translation:
        return "Translate the following sentences from " + language::englishName(record.language) + " to "
            + language::englishName(record.targetLanguage) + ".";
    case Task::Plain:
        break;
    }
    return {};
}

/// A base model without a chat form gets no instruction: the arrow alone tells input and answer apart.
PromptedExample renderPlain(const TaskRecord& record)
{
    const std::string languages
        = record.task == Task::Translation ? record.language + " to " + record.targetLanguage + ": " : "";
    return {languages + record.input + " =>", " " + record.target + "\n"};
}

} // namespace

PromptedExample renderTask(const TaskRecord& record, ChatTemplate form)
{
    if (record.task == Task::Plain)
        return {record.input, record.target + std::string(tokenizer::answerEnd(form))};
    if (form == ChatTemplate::Plain)
        return renderPlain(record);
    const std::array<ChatMessage, 2> messages{
        {{ChatMessage::Role::System, instruction(record)}, {ChatMessage::Role::User, record.input}}};
    return {tokenizer::renderPrompt(form, messages), record.target + std::string(tokenizer::answerEnd(form))};
}

} // namespace isogloss::data
