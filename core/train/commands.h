// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <utility>

namespace isogloss::train {

/// What other threads ask of a run; the run looks at it between micro-batches.
/// Thread-safe.
class Commands
{
public:
    void setPaused(bool paused)
    {
        change([=, this] { m_isPaused = paused; });
    }
    void askForCheckpoint()
    {
        change([this] { m_wantsCheckpoint = true; });
    }
    void askToStopAndKeep()
    {
        change([this] { m_wantsStopAndKeep = true; });
    }
    void askToStop()
    {
        change([this] { m_wantsStop = true; });
    }

    /// Waits while paused (a stop of either kind ends the wait); true when the
    /// step under way is to be dropped.
    bool waitAndSeeStop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_isPaused || m_wantsStop || m_wantsStopAndKeep; });
        return m_wantsStop;
    }
    bool isPaused() const { return read(m_isPaused); }
    bool wantsStop() const { return read(m_wantsStop); }
    bool wantsStopAndKeep() const { return read(m_wantsStopAndKeep); }
    /// True once per request.
    bool takeCheckpointRequest()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_wantsCheckpoint, false);
    }

private:
    template <typename Change>
    void change(const Change& apply)
    {
        {
            const std::lock_guard lock(m_mutex);
            apply();
        }
        m_changed.notify_all();
    }
    bool read(const bool& flag) const
    {
        const std::lock_guard lock(m_mutex);
        return flag;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isPaused = false; ///< all guarded by m_mutex
    bool m_wantsCheckpoint = false;
    bool m_wantsStopAndKeep = false;
    bool m_wantsStop = false;
};

} // namespace isogloss::train
