// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <c10/core/Allocator.h>
#include <cstddef>
#include <cstdint>

namespace isogloss::tests {

/// While it lives, torch's tensors on the CPU that are made come from here: their bytes are counted, and
/// memory "runs out" at a limit as torch's own allocator says it.
class LimitedMemory : public c10::Allocator
{
public:
    LimitedMemory();
    ~LimitedMemory() override;
    LimitedMemory(const LimitedMemory&) = delete;
    LimitedMemory& operator=(const LimitedMemory&) = delete;

    /// Bytes that may live at once, of tensors made since; 0 = any number.
    void setLimit(std::int64_t bytes);
    /// The most that lived at once since setLimit.
    std::int64_t peak() const;

    c10::DataPtr allocate(std::size_t bytes) override;
    c10::DeleterFnPtr raw_deleter() const override;
    void copy_data(void* target, const void* source, std::size_t bytes) const override;

private:
    c10::Allocator* const m_before;
};

} // namespace isogloss::tests
