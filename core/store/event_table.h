// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/database.h"
#include "core/store/ids.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

/// The tables of cache/events.db.
namespace isogloss::store {

/// How much of a run's file is known.
struct IndexedFile
{
    std::string path;
    std::int64_t bytes = 0; ///< whole lines
    std::string tail; ///< the last bytes of these, to know the file again
};

/// Where a line stands.
struct EventPlace
{
    std::int64_t offset = 0;
    std::int64_t bytes = 0;
};

/// Opens the file, or makes it anew when it is none of this version.
Result<Database> openEventDatabase(const std::filesystem::path& path);

Result<std::optional<IndexedFile>> indexedFile(const Database& database, RunId run);
Result<void> setIndexedFile(Database& database, RunId run, const IndexedFile& file);
Result<void> forgetEvents(Database& database, RunId run);

/// Puts the events of one run in, one after another.
class EventWriter
{
public:
    static Result<EventWriter> create(Database& database, RunId run);
    Result<void> add(const record::RunEvent& event, EventPlace place);

private:
    EventWriter(Statement step, Statement event, RunId run);
    Statement m_step;
    Statement m_event;
    RunId m_run;
};

Result<std::vector<record::StepMetrics>> stepsOf(const Database& database, RunId run);
Result<std::vector<EventPlace>> placesOf(const Database& database, RunId run, std::size_t kind);

} // namespace isogloss::store
