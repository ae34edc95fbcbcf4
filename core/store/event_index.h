// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/ids.h"
#include "core/store/store_thread.h"

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <vector>

namespace isogloss::store {

/// cache/events.db: where the events of every run stand in its events.jsonl, and the numbers of all steps, so
/// that the curves of a long run are there at once. Made from the files alone: what is missing, of another
/// version or of a file that was cut since is made again. A thread of its own; all members are thread-safe.
class EventIndex
{
public:
    /// For the process that writes to the workspace; makes the file when there is none.
    static Result<EventIndex> open(const std::filesystem::path& path);
    /// For others: what is known, which nothing here adds to. Error: DatabaseFailed without a file.
    static Result<EventIndex> openReadOnly(const std::filesystem::path& path);
    EventIndex(EventIndex&& other) noexcept;
    ~EventIndex();

    /// Takes in what the file holds beyond what is known of it. Errors: of the file and its lines, of the
    /// database.
    std::future<Result<void>> update(RunId run, std::filesystem::path events);
    /// Does that four times a second, all runs in one transaction, until unfollow().
    void follow(RunId run, std::filesystem::path events);
    /// Takes in the rest first.
    void unfollow(RunId run);

    /// All steps in order.
    std::future<Result<std::vector<record::StepMetrics>>> steps(RunId run) const;
    /// All events of one kind but steps, in order, read from the file: `kind` is the type's place in
    /// RunEvent.
    std::future<Result<std::vector<record::RunEvent>>> events(RunId run, std::size_t kind) const;

private:
    struct State;
    explicit EventIndex(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace isogloss::store
