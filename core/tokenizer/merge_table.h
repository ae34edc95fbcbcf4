// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <cstdint>
#include <vector>

namespace isogloss::tokenizer {

/// Which two neighbouring tokens become one, and how early: a hash table with open addressing, since encoding
/// looks up little else. Immutable once filled, any thread.
class MergeTable
{
public:
    struct Merge
    {
        std::uint32_t rank = 0; ///< the lowest goes first
        TokenId id = 0; ///< what the two become
    };

    explicit MergeTable(std::size_t count);
    /// The later of two merges of the same pair counts. At most `count` calls.
    void insert(TokenId left, TokenId right, Merge merge);

    const Merge* find(TokenId left, TokenId right) const;

private:
    struct Slot
    {
        std::uint64_t key = Free;
        Merge merge;
    };
    static constexpr std::uint64_t Free = UINT64_MAX;

    static std::uint64_t keyOf(TokenId left, TokenId right);
    std::size_t slotOf(std::uint64_t key) const;

    std::vector<Slot> m_slots;
    int m_shift; ///< 64 less the logarithm of the number of slots
};

} // namespace isogloss::tokenizer
