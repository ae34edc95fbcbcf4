// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_thread.h"

namespace isogloss::store {

StoreThread::StoreThread(Database database)
    : m_thread([this, owned = std::move(database)]() mutable { loop(std::move(owned)); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void StoreThread::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
}

void StoreThread::repeat(std::chrono::milliseconds period, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_repeated = std::move(task);
        m_period = period;
    }
    m_changed.notify_one();
}

void StoreThread::loop(Database database)
{
    auto lastRepeat = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto hasWork = [this] { return m_isEnding || !m_tasks.empty(); };
        if (m_period.count() == 0)
            m_changed.wait(lock, [&] { return hasWork() || m_period.count() > 0; });
        else
            m_changed.wait_until(lock, lastRepeat + m_period, hasWork);
        const auto now = std::chrono::steady_clock::now();
        Task task;
        if (m_period.count() > 0 && now >= lastRepeat + m_period && !m_isEnding) {
            task = m_repeated; // first, or a stream of calls would keep it waiting
            lastRepeat = now;
        } else if (!m_tasks.empty()) {
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        } else if (m_isEnding) {
            return;
        } else {
            continue;
        }
        lock.unlock();
        task(database);
        task = nullptr; // what it holds goes without the lock
        lock.lock();
    }
}

} // namespace isogloss::store
