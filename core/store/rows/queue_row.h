// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// Stopped: by a person, before its end; its checkpoint is there.
enum class QueueState { Waiting, Running, Done, Stopped, Failed };

constexpr std::array<std::string_view, 5> wordsOf(QueueState)
{
    return {"waiting", "running", "done", "stopped", "failed"};
}

/// A run that waits for its turn, or had it.
struct QueueRow
{
    QueueId id;
    std::int64_t position = 0; ///< lowest first
    ExperimentId experiment;
    std::string folder; ///< of the run, relative to the workspace when inside it
    QueueState state = QueueState::Waiting;
    std::optional<RunId> run; ///< once it began
    std::string error; ///< code of the error when it failed
    std::string added; ///< time, UTC

    static constexpr std::string_view Table = "queue";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("position", row.position);
        visit("experiment", row.experiment);
        visit("folder", row.folder);
        visit("state", row.state);
        visit("run", row.run);
        visit("error", row.error);
        visit("added", row.added);
    }
};

} // namespace isogloss::store
