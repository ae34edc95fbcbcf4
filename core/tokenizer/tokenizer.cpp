// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/tokenizer/errors.h"
#include "core/tokenizer/sentencepiece_tokenizer.h"

namespace isogloss::tokenizer {

namespace fs = std::filesystem;

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

Result<SpecialTokens> readSpecialTokens(const fs::path& modelFolder)
{
    const fs::path path = modelFolder / "tokenizer_config.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return SpecialTokens{};
    ISOGLOSS_TRY(const Json config, readJson(path));
    SpecialTokens special{tokenText(config, "bos_token"), tokenText(config, "eos_token"), true};
    ISOGLOSS_TRY(special.addBeginOfText, jsonFieldOr(config, "add_bos_token", path.string(), true));
    return special;
}

} // namespace

Result<std::vector<TokenId>> Tokenizer::encodeForModel(std::string_view text) const
{
    ISOGLOSS_TRY(std::vector<TokenId> ids, encode(text));
    if (addsBeginOfText() && (ids.empty() || ids.front() != *beginOfText()))
        ids.insert(ids.begin(), *beginOfText());
    return ids;
}

Result<std::shared_ptr<const Tokenizer>> openTokenizer(const fs::path& modelFolder)
{
    ISOGLOSS_TRY(const SpecialTokens special, readSpecialTokens(modelFolder));
    std::error_code ignored;
    if (fs::exists(modelFolder / "tokenizer.model", ignored))
        return openSentencePiece(modelFolder / "tokenizer.model", special);
    return Error{errors::NoTokenizer, {{"path", modelFolder.string()}}, {}};
}

} // namespace isogloss::tokenizer
