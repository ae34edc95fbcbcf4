// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
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
        change([this] { m_stop.request_stop(); });
    }

    /// Paused, and nothing was asked for that has to finish the step first.
    bool isHeld() const
    {
        const std::lock_guard lock(m_mutex);
        return isHeldNow();
    }
    void waitWhileHeld()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !isHeldNow(); });
    }
    bool wantsStop() const { return m_stop.stop_requested(); }
    /// Ends what is long besides the steps.
    std::stop_token stopToken() const { return m_stop.get_token(); }
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
    bool isHeldNow() const { return m_isPaused && !wantsStop() && !m_wantsStopAndKeep && !m_wantsCheckpoint; }
    bool read(const bool& flag) const
    {
        const std::lock_guard lock(m_mutex);
        return flag;
    }

    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isPaused = false; ///< this and the next guarded by m_mutex
    bool m_wantsCheckpoint = false;
    bool m_wantsStopAndKeep = false;
};

} // namespace isogloss::train
