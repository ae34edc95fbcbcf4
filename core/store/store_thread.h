// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace isogloss::store {

/// A thread that owns a database and does what it is handed, in order. call() is thread-safe and returns at
/// once; destruction waits until everything handed over is done, then closes the database.
class StoreThread
{
public:
    explicit StoreThread(Database database);
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// What `work` returns arrives in the future, and what it throws too. `work` must not wait for another
    /// call.
    template <typename Work>
    auto call(Work work) -> std::future<std::invoke_result_t<Work&, Database&>>
    {
        using Value = std::invoke_result_t<Work&, Database&>;
        auto task = std::make_shared<std::packaged_task<Value(Database&)>>(std::move(work));
        auto future = task->get_future();
        post([task](Database& database) { (*task)(database); });
        return future;
    }

    using Task = std::function<void(Database&)>;
    /// Does `task` again and again, that long after it was done last; a period of 0 ends that.
    void repeat(std::chrono::milliseconds period, Task task);

private:
    void post(Task task);
    void loop(Database database);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks; ///< guarded by m_mutex
    Task m_repeated; ///< guarded by m_mutex
    std::chrono::milliseconds m_period{0}; ///< guarded by m_mutex
    bool m_isEnding = false; ///< guarded by m_mutex
    std::thread m_thread;
};

} // namespace isogloss::store
