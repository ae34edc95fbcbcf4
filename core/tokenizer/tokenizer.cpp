// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer.h"

#include "core/tokenizer/bpe_tokenizer.h"
#include "core/tokenizer/errors.h"
#include "core/tokenizer/sentencepiece_tokenizer.h"

namespace isogloss::tokenizer {

namespace fs = std::filesystem;

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
    const fs::path model = modelFolder / "tokenizer.model";
    const fs::path json = modelFolder / "tokenizer.json";
    std::error_code ignored;
    const bool hasJson = fs::exists(json, ignored);
    if (fs::exists(model, ignored)) {
        auto opened = openSentencePiece(model, special);
        const bool isOther = !opened.has_value() && opened.error().code == errors::TokenizerUnreadable;
        if (!isOther || !hasJson)
            return opened;
    }
    if (hasJson)
        return openTokenizerJson(json, special);
    return Error{errors::NoTokenizer, {{"path", modelFolder.string()}}, {}};
}

} // namespace isogloss::tokenizer
