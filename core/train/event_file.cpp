// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/event_file.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/run_event_json.h"

#include <nlohmann/json.hpp>

namespace isogloss::train {

EventFile::EventFile(AppendFile file, std::int64_t nextSequence)
    : m_file(std::move(file))
    , m_nextSequence(nextSequence)
    , m_lastFlush(std::chrono::steady_clock::now())
{
}

Result<EventFile> EventFile::open(
    const std::filesystem::path& path, std::uint64_t keepBytes, std::int64_t nextSequence)
{
    ISOGLOSS_TRY(AppendFile file, AppendFile::open(path, keepBytes));
    return EventFile(std::move(file), nextSequence);
}

Result<void> EventFile::write(const record::RunEvent& event)
{
    Json json = record::toJson(event);
    json["seq"] = m_nextSequence++;
    json["time"] = platform::utcNow();
    m_file.append(toJsonLine(json) + "\n");
    return std::holds_alternative<record::RunFinished>(event) ? flush() : flushDue();
}

Result<void> EventFile::flushDue()
{
    return std::chrono::steady_clock::now() - m_lastFlush < std::chrono::seconds(1) ? Result<void>()
                                                                                    : flush();
}

Result<void> EventFile::flush()
{
    m_lastFlush = std::chrono::steady_clock::now();
    return m_file.flush();
}

} // namespace isogloss::train
