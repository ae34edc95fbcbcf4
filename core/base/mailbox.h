// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace isogloss {

/// Hands values from producer threads to one consumer, in order and without loss. Thread-safe.
/// The wake callback runs on the posting thread, only when the box goes from empty to non-empty; it must not
/// block.
template <typename T>
class Mailbox
{
public:
    explicit Mailbox(std::function<void()> wake = {})
        : m_wake(std::move(wake))
    {
    }

    void post(T value)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wasEmpty && m_wake)
            m_wake();
    }

    /// Everything posted since the last call.
    std::vector<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<T> m_values;
};

} // namespace isogloss
