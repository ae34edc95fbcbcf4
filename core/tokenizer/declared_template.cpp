// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/declared_template.h"

#include "core/base/file.h"
#include "core/text/utf8.h"
#include "core/tokenizer/default_system.h"
#include "core/tokenizer/json_component.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace fs = std::filesystem;

namespace {

Result<std::string> templateOfList(const JsonComponent& config)
{
    ISOGLOSS_TRY(const auto entries, config.members("chat_template"));
    std::string chosen;
    for (const JsonComponent& entry : entries) {
        ISOGLOSS_TRY(const std::string name, entry.text("name"));
        ISOGLOSS_TRY(std::string text, entry.text("template"));
        if (name == "default")
            return text;
        if (chosen.empty())
            chosen = std::move(text);
    }
    return chosen;
}

Result<std::string> readTemplate(const fs::path& modelFolder)
{
    std::error_code ignored;
    if (const fs::path file = modelFolder / "chat_template.jinja"; fs::exists(file, ignored)) {
        ISOGLOSS_TRY(const std::string bytes, readFile(file));
        return text::withoutInvalidUtf8(bytes);
    }
    const fs::path path = modelFolder / "tokenizer_config.json";
    if (!fs::exists(path, ignored))
        return std::string();
    ISOGLOSS_TRY(const Json json, readJson(path));
    const JsonComponent config{json, path.string(), ""};
    const auto found = json.find("chat_template");
    if (found == json.end() || found->is_null())
        return std::string();
    return found->is_array() ? templateOfList(config) : config.text("chat_template");
}

std::optional<ChatTemplate> recognised(std::string_view text)
{
    const auto has = [text](std::string_view marker) { return text.find(marker) != std::string_view::npos; };
    if (text.empty())
        return ChatTemplate::Plain;
    if (has("<|start_header_id|>") && has("<|eot_id|>"))
        return ChatTemplate::Llama3;
    if (has("<|im_start|>") && has("<|im_end|>"))
        return ChatTemplate::ChatMl;
    // <<SYS>> is Llama 2's, which puts the system text elsewhere.
    if (has("[INST]") && has("[/INST]") && !has("<<SYS>>"))
        return ChatTemplate::Mistral;
    return std::nullopt;
}

} // namespace

Result<DeclaredTemplate> declaredTemplate(const fs::path& modelFolder)
{
    DeclaredTemplate declared;
    ISOGLOSS_TRY(declared.text, readTemplate(modelFolder));
    declared.form = recognised(declared.text);
    if (declared.form == ChatTemplate::ChatMl)
        declared.defaultSystem = defaultSystem(declared.text);
    return declared;
}

} // namespace isogloss::tokenizer
