// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/job.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace isogloss::work {

/// Runs jobs one after another on a thread of its own: one lane for each device and one for files, so that
/// two jobs never compute on the same device. All public members are thread-safe. Destruction stops the
/// running job, drops those that wait (each gets its Finished event) and joins.
class Lane
{
public:
    explicit Lane(JobEventSink sink);
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    JobId add(Job job);
    /// Stops a running job or takes a waiting one out. Returns at once; unknown and finished jobs are
    /// ignored.
    void stop(JobId id);
    /// Blocks until nothing runs and nothing waits.
    void waitUntilIdle();

    /// For a long job at its safe points (micro-batch boundaries): runs the short jobs that wait, here and
    /// now, on the calling thread, which must be the one that computes for the running job.
    void letShortJobsIn();

private:
    struct Entry
    {
        JobId id;
        Job job;
        std::stop_source stop;
    };

    void loop(std::stop_token ending);
    void execute(std::list<Entry>& taken);
    std::list<Entry> takeNext(bool onlyShort);

    const JobEventSink m_sink;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::list<Entry> m_waiting; ///< guarded by m_mutex
    std::list<Entry*> m_running; ///< guarded by m_mutex; a long job and the short one it lets in
    std::int64_t m_lastId = 0; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace isogloss::work
