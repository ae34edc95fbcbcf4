// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/train/training_run.h"

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace isogloss::tests {

/// Makes a model folder with random weights and a tokenizer of its own, and
/// texts in two made-up languages: model/, task.jsonl, pairs.jsonl,
/// control.txt.
void makeTinyWorld(const std::filesystem::path& folder);

/// Settings of a run of `steps` steps over that folder, with dropout, on one
/// thread.
record::RunSettings tinySettings(const std::filesystem::path& world, int steps);

/// Remembers the events of a run.
class Events
{
public:
    train::RunSink sink()
    {
        return [this](const record::RunEvent& event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(event);
        };
    }
    template <typename Event>
    std::vector<Event> all() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Event> found;
        for (const record::RunEvent& event : m_events)
            if (const auto* one = std::get_if<Event>(&event))
                found.push_back(*one);
        return found;
    }
    bool said(ErrorCode code) const
    {
        for (const auto& line : all<record::LogLine>())
            if (line.code == code)
                return true;
        return false;
    }
    const record::RunEvent& last() const { return m_events.back(); }

private:
    mutable std::mutex m_mutex;
    std::vector<record::RunEvent> m_events;
};

/// Runs to its end.
record::RunFinished finishRun(const record::RunSettings& settings, const std::filesystem::path& folder,
    Events& events, bool resume = false);

std::string bytesOf(const std::filesystem::path& file);

/// The lines of events.jsonl that tell of the training itself, without what
/// differs between two equal runs.
std::vector<std::string> comparableEvents(const std::filesystem::path& runFolder);

} // namespace isogloss::tests
