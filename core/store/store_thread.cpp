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

void StoreThread::loop(Database database)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(database);
        task = nullptr; // what it holds goes without the lock
        lock.lock();
    }
}

} // namespace isogloss::store
