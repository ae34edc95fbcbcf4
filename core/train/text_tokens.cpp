// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/text_tokens.h"

#include <algorithm>

namespace isogloss::train {

TextTokens::TextTokens(const model::LoadedModel& model, int maxLength)
    : m_model(model)
    , m_tokenizer(model.tokenizer())
    , m_limit(static_cast<std::size_t>(std::min(maxLength, model.config().maxPositions)))
{
}

Result<std::optional<TaskExample>> TextTokens::prompted(const data::PromptedExample& example)
{
    ISOGLOSS_TRY(const Ids prefix, m_tokenizer.encodeForModel(example.prefix));
    ISOGLOSS_TRY(Ids ids, m_tokenizer.encodeForModel(example.prefix + example.text));
    const auto end = m_tokenizer.endOfText();
    ISOGLOSS_TRY(const auto form, Result(m_model.chatTemplate()));
    if (end && tokenizer::answerEnd(form).empty() && !example.text.empty())
        ids.push_back(*end);
    return kept(std::move(ids), prefix.size());
}

Result<std::optional<TaskExample>> TextTokens::running(std::string_view text)
{
    ISOGLOSS_TRY(Ids ids, m_tokenizer.encodeForModel(text));
    return kept(std::move(ids), 1);
}

Result<std::optional<AlignPair>> TextTokens::pair(std::string_view source, std::string_view target)
{
    AlignPair pair;
    ISOGLOSS_TRY(pair.source, m_tokenizer.encodeForModel(source));
    ISOGLOSS_TRY(pair.target, m_tokenizer.encodeForModel(target));
    const std::size_t least = m_tokenizer.addsBeginOfText() ? 2 : 1;
    const std::size_t longest = std::max(pair.source.size(), pair.target.size());
    m_tooLong += longest > m_limit ? 1 : 0;
    if (longest > m_limit || std::min(pair.source.size(), pair.target.size()) < least)
        return std::optional<AlignPair>();
    return std::optional(std::move(pair));
}

std::optional<TaskExample> TextTokens::kept(Ids ids, std::size_t firstLabel)
{
    firstLabel = std::max<std::size_t>(firstLabel, 1);
    m_tooLong += ids.size() > m_limit ? 1 : 0;
    if (ids.size() > m_limit || ids.size() <= firstLabel)
        return std::nullopt;
    return TaskExample{std::move(ids), firstLabel};
}

} // namespace isogloss::train
