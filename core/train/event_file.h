// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/record/run_event.h"

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace isogloss::train {

/// Appends a run's events to events.jsonl, a line each with "seq" and "time";
/// handed to the system at least once a second while events come, and to the
/// disk on sync(). One thread.
class EventFile
{
public:
    /// Continues behind `keepBytes`, with `nextSequence` as the next number.
    static Result<EventFile> open(
        const std::filesystem::path& path, std::uint64_t keepBytes, std::int64_t nextSequence);

    Result<void> write(const record::RunEvent& event);
    /// Hands to the system what has waited for a second.
    Result<void> flushDue();
    Result<void> flush();
    Result<void> sync() { return m_file.sync(); }
    std::uint64_t sizeBytes() const { return m_file.size(); }
    std::int64_t nextSequence() const { return m_nextSequence; }

private:
    EventFile(AppendFile file, std::int64_t nextSequence);

    AppendFile m_file;
    std::int64_t m_nextSequence;
    std::chrono::steady_clock::time_point m_lastFlush;
};

} // namespace isogloss::train
