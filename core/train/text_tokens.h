// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task_prompt.h"
#include "core/model/loaded_model.h"
#include "core/train/examples.h"

#include <optional>

namespace isogloss::train {

/// Turns texts into what the step engine reads, and counts what was too long.
/// One thread.
class TextTokens
{
public:
    TextTokens(const model::LoadedModel& model, int maxLength);

    /// Empty when it is longer than the limit or has no label. In the plain form
    /// the end-of-text token ends the target.
    Result<std::optional<TaskExample>> prompted(const data::PromptedExample& example);
    /// All tokens are labels.
    Result<std::optional<TaskExample>> running(std::string_view text);
    Result<std::optional<AlignPair>> pair(std::string_view source, std::string_view target);

    std::size_t tooLong() const { return m_tooLong; }
    std::size_t limit() const { return m_limit; }

private:
    std::optional<TaskExample> kept(Ids ids, std::size_t firstLabel);

    const model::LoadedModel& m_model;
    const tokenizer::Tokenizer& m_tokenizer;
    const std::size_t m_limit;
    std::size_t m_tooLong = 0;
};

} // namespace isogloss::train
