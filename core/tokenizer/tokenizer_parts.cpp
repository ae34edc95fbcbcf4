// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_parts.h"

#include "core/base/excerpt.h"
#include "core/tokenizer/added_token_json.h"
#include "core/tokenizer/begin_template.h"
#include "core/tokenizer/errors.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

Result<void> checkAddedTokens(const TokenizerParts& parts, const std::string& path)
{
    const auto& pieces = parts.model.pieces();
    for (const AddedToken& token : parts.added) {
        const auto id = static_cast<std::size_t>(token.id);
        if (id < pieces.size() && !pieces[id].empty() && pieces[id] != token.content)
            return Error{errors::TokenIdNotAllowed,
                {{"path", path}, {"field", "added_tokens." + excerpt(token.content)},
                    {"value", std::to_string(token.id)}},
                {}};
    }
    return {};
}

} // namespace

Result<TokenizerParts> TokenizerParts::read(const JsonComponent& file)
{
    ISOGLOSS_CHECK(file.onlyFields({"version", "truncation", "padding", "added_tokens", "normalizer",
        "pre_tokenizer", "post_processor", "decoder", "model"}));
    ISOGLOSS_TRY(const auto normalizer, file.member("normalizer"));
    ISOGLOSS_TRY(const auto preTokenizer, file.member("pre_tokenizer"));
    ISOGLOSS_TRY(const auto postProcessor, file.member("post_processor"));
    ISOGLOSS_TRY(const auto decoder, file.member("decoder"));
    ISOGLOSS_TRY(const auto model, file.member("model"));
    ISOGLOSS_TRY(auto readNormalizer, Normalizer::read(normalizer));
    ISOGLOSS_TRY(auto readPreTokenizer, PreTokenizer::read(preTokenizer));
    ISOGLOSS_TRY(auto readModel, BpeModel::read(model, readPreTokenizer.isByteLevel()));
    ISOGLOSS_TRY(auto readDecoder, TokenDecoder::read(decoder));
    ISOGLOSS_TRY(auto added, readAddedTokens(file));
    ISOGLOSS_TRY(const auto begin, readBeginToken(postProcessor));
    TokenizerParts parts{std::move(readNormalizer), std::move(readPreTokenizer), std::move(readModel),
        std::move(readDecoder), std::move(added), begin};
    ISOGLOSS_CHECK(checkAddedTokens(parts, file.path));
    return parts;
}

std::string TokenizerParts::writtenForm(const AddedToken& token) const
{
    return token.isNormalized ? normalizer.normalized(token.content) : token.content;
}

} // namespace isogloss::tokenizer
