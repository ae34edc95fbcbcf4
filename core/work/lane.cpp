// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/lane.h"

#include "core/base/errors.h"

#include <algorithm>

namespace isogloss::work {

namespace {

JobOutcome perform(const Job& job, const std::stop_token& stop, const ProgressSink& progress)
{
    const auto failed = [](Error error) { return JobOutcome{JobOutcome::Kind::Failed, std::move(error)}; };
    try {
        const auto result = job.work(stop, progress);
        if (stop.stop_requested())
            return {JobOutcome::Kind::Stopped, {}};
        return result.has_value() ? JobOutcome{} : failed(result.error());
    } catch (const std::exception& failure) {
        return failed({errors::InternalFailure, {{"reason", failure.what()}}, failure.what()});
    }
}

} // namespace

Lane::Lane(JobEventSink sink)
    : m_sink(std::move(sink))
    , m_thread([this](std::stop_token ending) { loop(ending); })
{
}

Lane::~Lane()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        for (Entry* entry : m_running)
            entry->stop.request_stop();
    }
    m_thread.join();
    for (const Entry& entry : m_waiting)
        m_sink({entry.id, JobEvent::Kind::Finished, {}, {JobOutcome::Kind::Stopped, {}}});
}

JobId Lane::add(Job job)
{
    JobId id;
    {
        const std::lock_guard lock(m_mutex);
        id = JobId{++m_lastId};
        m_sink({id, JobEvent::Kind::Waiting, {}, {}});
        m_waiting.push_back({id, std::move(job), {}});
    }
    m_changed.notify_all();
    return id;
}

void Lane::stop(JobId id)
{
    std::list<Entry> dropped;
    {
        const std::lock_guard lock(m_mutex);
        for (Entry* entry : m_running)
            if (entry->id == id)
                entry->stop.request_stop();
        const auto found = std::find_if(
            m_waiting.begin(), m_waiting.end(), [&](const Entry& entry) { return entry.id == id; });
        if (found != m_waiting.end())
            dropped.splice(dropped.end(), m_waiting, found);
    }
    for (const Entry& entry : dropped)
        m_sink({entry.id, JobEvent::Kind::Finished, {}, {JobOutcome::Kind::Stopped, {}}});
    m_changed.notify_all();
}

void Lane::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && m_running.empty(); });
}

std::list<Lane::Entry> Lane::takeNext(bool onlyShort)
{
    const std::lock_guard lock(m_mutex);
    std::list<Entry> taken;
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
        [&](const Entry& entry) { return !onlyShort || entry.job.isShort; });
    if (next != m_waiting.end()) {
        taken.splice(taken.end(), m_waiting, next);
        m_running.push_back(&taken.front());
    }
    return taken;
}

void Lane::execute(std::list<Entry>& taken)
{
    Entry& entry = taken.front();
    m_sink({entry.id, JobEvent::Kind::Started, {}, {}});
    const JobOutcome outcome = perform(entry.job, entry.stop.get_token(), [&](const Progress& progress) {
        m_sink({entry.id, JobEvent::Kind::Progressed, progress, {}});
    });
    m_sink({entry.id, JobEvent::Kind::Finished, {}, outcome});
    {
        const std::lock_guard lock(m_mutex);
        m_running.remove(&entry);
    }
    m_changed.notify_all();
}

void Lane::letShortJobsIn()
{
    for (auto taken = takeNext(true); !taken.empty(); taken = takeNext(true))
        execute(taken);
}

void Lane::loop(std::stop_token ending)
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, ending, [this] { return !m_waiting.empty(); })
                || ending.stop_requested())
                return;
        }
        if (auto taken = takeNext(false); !taken.empty())
            execute(taken);
    }
}

} // namespace isogloss::work
