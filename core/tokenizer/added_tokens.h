// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/aligned_text.h"
#include "core/tokenizer/tokenizer.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// A token that is found in text as it is written, before anything else is done to the text.
struct AddedToken
{
    TokenId id = 0;
    std::string content;
    bool singleWord = false; ///< only where no word character touches it
    bool takesBlanksBefore = false; ///< lstrip
    bool takesBlanksAfter = false; ///< rstrip
    bool isNormalized = false; ///< looked for in normalised text
    bool isSpecial = false; ///< decodes to nothing
};

/// Cuts a text at the occurrences of tokens: the leftmost first, of those the longest. Immutable, any thread.
class TokenFinder
{
public:
    /// Patterns: what to look for, per token; none is empty.
    TokenFinder(std::vector<AddedToken> tokens, const std::vector<std::string>& patterns);

    /// A token, or text between tokens; never empty.
    struct Part
    {
        ByteRange range;
        std::optional<TokenId> id;
    };
    std::vector<Part> split(std::string_view text) const;

private:
    struct Match
    {
        const AddedToken* token = nullptr;
        std::size_t size = 0;
    };
    Match longestAt(std::string_view text, std::size_t at) const;

    /// A trie over bytes.
    struct Node
    {
        std::map<unsigned char, std::size_t> next;
        std::optional<std::size_t> token;
    };
    std::vector<AddedToken> m_tokens;
    std::vector<Node> m_nodes;
    std::array<bool, 256> m_begins{}; ///< bytes with which a pattern begins
};

} // namespace isogloss::tokenizer
