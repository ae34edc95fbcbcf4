// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task_record.h"
#include "core/tokenizer/chat_template.h"

#include <string>

namespace isogloss::data {

/// What a causal model is trained and tested on: it reads the prefix and learns to write the text.
struct PromptedExample
{
    std::string prefix;
    std::string text; ///< target, with what ends an answer in this form
};

/// The one place where a task becomes a prompt, so that training, evaluation and playground use the same.
/// Plain records keep their input as prefix whatever the form.
PromptedExample renderTask(const TaskRecord& record, tokenizer::ChatTemplate form);

} // namespace isogloss::data
