// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/added_tokens.h"

#include "core/text/character.h"

#include <algorithm>

namespace isogloss::tokenizer {

TokenFinder::TokenFinder(std::vector<AddedToken> tokens, const std::vector<std::string>& patterns)
    : m_tokens(std::move(tokens))
    , m_nodes(1)
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        std::size_t node = 0;
        for (const char byte : patterns[i]) {
            const auto [next, isNew]
                = m_nodes[node].next.try_emplace(static_cast<unsigned char>(byte), m_nodes.size());
            node = next->second;
            if (isNew)
                m_nodes.emplace_back();
        }
        m_nodes[node].token = i;
        m_begins[static_cast<unsigned char>(patterns[i].front())] = true;
    }
}

TokenFinder::Match TokenFinder::longestAt(std::string_view text, std::size_t at) const
{
    Match longest;
    std::size_t node = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        const auto next = m_nodes[node].next.find(static_cast<unsigned char>(text[i]));
        if (next == m_nodes[node].next.end())
            break;
        node = next->second;
        if (m_nodes[node].token)
            longest = {&m_tokens[*m_nodes[node].token], i + 1 - at};
    }
    return longest;
}

std::vector<TokenFinder::Part> TokenFinder::split(std::string_view text) const
{
    std::vector<Part> parts;
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Match match = m_begins[static_cast<unsigned char>(text[at])] ? longestAt(text, at) : Match{};
        if (match.token == nullptr) {
            ++at;
            continue;
        }
        const AddedToken& token = *match.token;
        std::size_t begin = at;
        at += match.size;
        if (token.singleWord
            && (text::endsWithWord(text.substr(0, begin)) || text::startsWithWord(text.substr(at))))
            continue;
        if (token.takesBlanksBefore)
            begin -= text::trailingBlanks(text.substr(done, begin - done));
        if (token.takesBlanksAfter)
            at += text::leadingBlanks(text.substr(at));
        if (done < begin)
            parts.push_back({{done, begin}, std::nullopt});
        parts.push_back({{begin, at}, token.id});
        done = at;
    }
    if (done < text.size())
        parts.push_back({{done, text.size()}, std::nullopt});
    return parts;
}

} // namespace isogloss::tokenizer
