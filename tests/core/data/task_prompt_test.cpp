// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task_prompt.h"

#include <gtest/gtest.h>

namespace isogloss::data {
namespace {

using tokenizer::ChatTemplate;

TaskRecord slotRecord()
{
    TaskRecord record;
    record.task = Task::Slots;
    record.language = "eng_Latn";
    record.input = "wake me at nine";
    record.target = "time: nine";
    return record;
}

TEST(RenderTask, PlainFormIsAnArrow)
{
    const PromptedExample example = renderTask(slotRecord(), ChatTemplate::Plain);
    EXPECT_EQ(example.prefix, "wake me at nine =>");
    EXPECT_EQ(example.text, " time: nine\n");
}

TEST(RenderTask, ChatFormsCarryInstructionAndEnd)
{
    const PromptedExample example = renderTask(slotRecord(), ChatTemplate::Llama3);
    EXPECT_TRUE(example.prefix.starts_with(
        "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nFind the slots"));
    EXPECT_TRUE(example.prefix.ends_with(
        "wake me at nine<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"));
    EXPECT_EQ(example.text, "time: nine<|eot_id|>");
}

TEST(RenderTask, TranslationNamesBothLanguages)
{
    TaskRecord record;
    record.task = Task::Translation;
    record.language = "eng_Latn";
    record.targetLanguage = "swh_Latn";
    record.input = "hello";
    record.target = "habari";
    EXPECT_EQ(renderTask(record, ChatTemplate::Plain).prefix, "eng_Latn to swh_Latn: hello =>");
    EXPECT_NE(renderTask(record, ChatTemplate::ChatMl)
                  .prefix.find("Translate the following sentences from English to Swahili."),
        std::string::npos);
}

TEST(RenderTask, PlainTasksKeepTheirPrompt)
{
    TaskRecord record;
    record.input = "exactly this";
    record.target = " answer";
    const PromptedExample example = renderTask(record, ChatTemplate::Llama3);
    EXPECT_EQ(example.prefix, "exactly this");
    EXPECT_EQ(example.text, " answer<|eot_id|>");
}

} // namespace
} // namespace isogloss::data
