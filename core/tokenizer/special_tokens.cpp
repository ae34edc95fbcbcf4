// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/special_tokens.h"

#include "core/tokenizer/added_token_json.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

/// A special token is a string, or an object with "content".
std::optional<std::string> tokenText(const Json& config, const char* field)
{
    const auto found = config.find(field);
    if (found == config.end())
        return std::nullopt;
    if (found->is_string())
        return found->get<std::string>();
    if (found->is_object() && found->contains("content") && found->at("content").is_string())
        return found->at("content").get<std::string>();
    return std::nullopt;
}

Result<std::vector<AddedToken>> readAdded(const JsonComponent& config)
{
    std::vector<AddedToken> tokens;
    if (!config.json.contains("added_tokens_decoder"))
        return tokens;
    ISOGLOSS_TRY(const JsonComponent table, config.member("added_tokens_decoder"));
    for (const auto& [key, value] : table.json.items()) {
        ISOGLOSS_TRY(const JsonComponent entry, table.member(key));
        ISOGLOSS_TRY(AddedToken token, readAddedToken(entry));
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), token.id);
        ISOGLOSS_CHECK(checkTokenId(Json(error == std::errc() && *end == '\0' ? token.id : -1), entry));
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace

Result<SpecialTokens> readSpecialTokens(const std::filesystem::path& modelFolder)
{
    const std::filesystem::path path = modelFolder / "tokenizer_config.json";
    std::error_code ignored;
    SpecialTokens special;
    if (!std::filesystem::exists(path, ignored))
        return special;
    ISOGLOSS_TRY(const Json json, readJson(path));
    const JsonComponent config{json, path.string(), ""};
    special.beginOfText = tokenText(json, "bos_token");
    special.endOfText = tokenText(json, "eos_token");
    if (json.contains("add_bos_token") && !json["add_bos_token"].is_null()) {
        ISOGLOSS_TRY(special.addBeginOfText, config.flag("add_bos_token", true));
    }
    ISOGLOSS_TRY(special.legacy, config.flag("legacy", true));
    ISOGLOSS_TRY(special.added, readAdded(config));
    return special;
}

} // namespace isogloss::tokenizer
