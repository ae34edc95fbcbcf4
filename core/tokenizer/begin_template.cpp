// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/begin_template.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

/// The one id of a special token, from the template's own table.
Result<TokenId> specialId(const JsonComponent& component, const std::string& name)
{
    ISOGLOSS_TRY(const JsonComponent table, component.member("special_tokens"));
    ISOGLOSS_TRY(const JsonComponent token, table.member(name));
    ISOGLOSS_TRY(const auto ids, token.members("ids"));
    if (ids.size() != 1 || !ids.front().json.is_number_unsigned())
        return token.unsupported("ids");
    return ids.front().json.get<TokenId>();
}

Result<std::optional<TokenId>> readTemplate(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"single", "pair", "special_tokens"}));
    ISOGLOSS_TRY(const auto items, component.members("single"));
    std::optional<TokenId> begin;
    for (const JsonComponent& item : items) {
        if (item.json.is_object() && item.json.contains("Sequence"))
            return begin;
        if (begin || !item.json.is_object() || !item.json.contains("SpecialToken"))
            return item.unsupported();
        ISOGLOSS_TRY(const JsonComponent token, item.member("SpecialToken"));
        ISOGLOSS_TRY(const std::string name, token.text("id"));
        ISOGLOSS_TRY(begin, specialId(component, name));
    }
    return component.unsupported("single");
}

} // namespace

Result<std::optional<TokenId>> readBeginToken(const JsonComponent& postProcessor)
{
    if (postProcessor.json.is_null())
        return std::optional<TokenId>();
    ISOGLOSS_TRY(const std::string type, postProcessor.type());
    if (type == "ByteLevel") {
        ISOGLOSS_CHECK(postProcessor.onlyFields({"add_prefix_space", "trim_offsets", "use_regex"}));
        return std::optional<TokenId>();
    }
    if (type == "TemplateProcessing")
        return readTemplate(postProcessor);
    if (type != "Sequence")
        return postProcessor.unsupported();
    ISOGLOSS_CHECK(postProcessor.onlyFields({"processors"}));
    ISOGLOSS_TRY(const auto steps, postProcessor.members("processors"));
    std::optional<TokenId> begin;
    for (const JsonComponent& step : steps) {
        ISOGLOSS_TRY(const auto stepBegin, readBeginToken(step));
        if (begin && stepBegin)
            return step.unsupported();
        begin = begin ? begin : stepBegin;
    }
    return begin;
}

} // namespace isogloss::tokenizer
