// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/taught_prompt.h"

#include "core/base/json.h"
#include "core/record/adapter_card.h"
#include "core/tokenizer/chat_template.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace isogloss::model {

namespace {

using record::PromptStyle;
using tokenizer::ChatTemplate;

constexpr std::pair<ChatTemplate, PromptStyle> Styles[] = {{ChatTemplate::Plain, PromptStyle::Plain},
    {ChatTemplate::Llama3, PromptStyle::Llama3}, {ChatTemplate::Llama3Reference, PromptStyle::Llama3Reference},
    {ChatTemplate::ChatMl, PromptStyle::ChatMl}, {ChatTemplate::Mistral, PromptStyle::Mistral}};

} // namespace

Result<PromptStyle> taughtPrompt(const std::filesystem::path& adapterFolder)
{
    const std::filesystem::path path = adapterFolder / "isogloss.json";
    if (std::error_code ignored; adapterFolder.empty() || !std::filesystem::exists(path, ignored))
        return PromptStyle::Auto;
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const record::AdapterCard card, record::parseAdapterCard(json, path.string()));
    for (const auto& [form, style] : Styles)
        if (tokenizer::name(form) == card.prompt)
            return style;
    return PromptStyle::Auto;
}

} // namespace isogloss::model
