// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/merge_table.h"

#include <cstdint>
#include <vector>

namespace isogloss::tokenizer {

/// A token of a word and the bytes of the word that it covers.
struct Symbol
{
    TokenId id = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

/// Joins the symbols of one word, the pair of lowest rank first, of equal ones the leftmost: O(n log n).
/// Holds the memory that this needs, so one is used for many words; one thread at a time.
class BpeMerger
{
public:
    explicit BpeMerger(const MergeTable& merges)
        : m_merges(merges)
    {
    }

    /// Merges until no pair is left to merge.
    void merge(std::vector<Symbol>& symbols);

private:
    static constexpr std::uint32_t None = UINT32_MAX;
    struct Candidate
    {
        std::uint32_t rank;
        std::uint32_t left; ///< index of its left symbol
        TokenId id;
        friend bool operator>(const Candidate& a, const Candidate& b)
        {
            return a.rank != b.rank ? a.rank > b.rank : a.left > b.left;
        }
    };
    struct Neighbours
    {
        std::uint32_t before = None;
        std::uint32_t after = None;
    };

    void offer(const std::vector<Symbol>& symbols, std::uint32_t left);
    void join(std::vector<Symbol>& symbols, const Candidate& pair);

    const MergeTable& m_merges;
    std::vector<Candidate> m_candidates; ///< a heap, the next one in front
    std::vector<Neighbours> m_neighbours;
};

} // namespace isogloss::tokenizer
