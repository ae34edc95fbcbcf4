// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_merger.h"

#include <algorithm>
#include <functional>

namespace isogloss::tokenizer {

void BpeMerger::merge(std::vector<Symbol>& symbols)
{
    const auto count = static_cast<std::uint32_t>(symbols.size());
    m_neighbours.resize(count);
    m_candidates.clear();
    for (std::uint32_t i = 0; i < count; ++i)
        m_neighbours[i] = {i == 0 ? None : i - 1, i + 1 == count ? None : i + 1};
    for (std::uint32_t i = 0; i + 1 < count; ++i)
        if (const auto* const merge = m_merges.find(symbols[i].id, symbols[i + 1].id))
            m_candidates.push_back({merge->rank, i, merge->id});
    std::make_heap(m_candidates.begin(), m_candidates.end(), std::greater<>());

    while (!m_candidates.empty()) {
        std::pop_heap(m_candidates.begin(), m_candidates.end(), std::greater<>());
        const Candidate pair = m_candidates.back();
        m_candidates.pop_back();
        const std::uint32_t right = m_neighbours[pair.left].after;
        if (symbols[pair.left].size == 0 || right == None)
            continue;
        // An older candidate counts as long as its two symbols still become the same token.
        const auto* const merge = m_merges.find(symbols[pair.left].id, symbols[right].id);
        if (merge != nullptr && merge->id == pair.id)
            join(symbols, pair);
    }
    std::erase_if(symbols, [](const Symbol& symbol) { return symbol.size == 0; });
}

void BpeMerger::offer(const std::vector<Symbol>& symbols, std::uint32_t left)
{
    const std::uint32_t right = left == None ? None : m_neighbours[left].after;
    if (right == None)
        return;
    if (const auto* const merge = m_merges.find(symbols[left].id, symbols[right].id)) {
        m_candidates.push_back({merge->rank, left, merge->id});
        std::push_heap(m_candidates.begin(), m_candidates.end(), std::greater<>());
    }
}

void BpeMerger::join(std::vector<Symbol>& symbols, const Candidate& pair)
{
    const std::uint32_t right = m_neighbours[pair.left].after;
    symbols[pair.left].id = pair.id;
    symbols[pair.left].size += symbols[right].size;
    symbols[right].size = 0;
    m_neighbours[pair.left].after = m_neighbours[right].after;
    if (m_neighbours[right].after != None)
        m_neighbours[m_neighbours[right].after].before = pair.left;
    offer(symbols, m_neighbours[pair.left].before);
    offer(symbols, pair.left);
}

} // namespace isogloss::tokenizer
