// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/merge_table.h"

#include <bit>

namespace isogloss::tokenizer {

MergeTable::MergeTable(std::size_t count)
    : m_slots(std::bit_ceil(2 * count + 2))
    , m_shift(64 - std::countr_zero(m_slots.size()))
{
}

std::uint64_t MergeTable::keyOf(TokenId left, TokenId right)
{
    return std::uint64_t{static_cast<std::uint32_t>(left)} << 32 | static_cast<std::uint32_t>(right);
}

std::size_t MergeTable::slotOf(std::uint64_t key) const
{
    auto slot = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15 >> m_shift); // Fibonacci hashing
    while (m_slots[slot].key != key && m_slots[slot].key != Free)
        slot = (slot + 1) % m_slots.size();
    return slot;
}

void MergeTable::insert(TokenId left, TokenId right, Merge merge)
{
    const std::uint64_t key = keyOf(left, right);
    m_slots[slotOf(key)] = {key, merge};
}

const MergeTable::Merge* MergeTable::find(TokenId left, TokenId right) const
{
    const Slot& slot = m_slots[slotOf(keyOf(left, right))];
    return slot.key == Free ? nullptr : &slot.merge;
}

} // namespace isogloss::tokenizer
