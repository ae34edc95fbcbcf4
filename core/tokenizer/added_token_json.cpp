// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/added_token_json.h"

#include "core/base/excerpt.h"
#include "core/tokenizer/errors.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

Result<AddedToken> readAddedToken(const JsonComponent& component)
{
    ISOGLOSS_CHECK(
        component.onlyFields({"id", "content", "single_word", "lstrip", "rstrip", "normalized", "special"}));
    AddedToken token;
    ISOGLOSS_TRY(token.content, component.text("content"));
    ISOGLOSS_TRY(token.singleWord, component.flag("single_word", false));
    ISOGLOSS_TRY(token.takesBlanksBefore, component.flag("lstrip", false));
    ISOGLOSS_TRY(token.takesBlanksAfter, component.flag("rstrip", false));
    ISOGLOSS_TRY(token.isSpecial, component.flag("special", false));
    ISOGLOSS_TRY(token.isNormalized, component.flag("normalized", !token.isSpecial));
    return token;
}

Result<std::vector<AddedToken>> readAddedTokens(const JsonComponent& tokenizer)
{
    std::vector<AddedToken> tokens;
    ISOGLOSS_TRY(const auto entries, tokenizer.members("added_tokens"));
    for (const JsonComponent& entry : entries) {
        ISOGLOSS_TRY(AddedToken token, readAddedToken(entry));
        ISOGLOSS_TRY(const JsonComponent id, entry.member("id"));
        ISOGLOSS_CHECK(checkTokenId(id.json, entry));
        token.id = id.json.get<TokenId>();
        if (!token.content.empty())
            tokens.push_back(std::move(token));
    }
    return tokens;
}

Result<void> checkTokenId(const Json& value, const JsonComponent& of)
{
    const bool isAllowed = value.is_number_integer() && value >= 0 && value < TokenIdLimit;
    if (isAllowed)
        return {};
    return Error{errors::TokenIdNotAllowed,
        {{"path", of.path}, {"field", of.place}, {"value", excerpt(value.dump())}}, {}};
}

} // namespace isogloss::tokenizer
