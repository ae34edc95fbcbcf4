// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// Interrupted: the process that computed it is gone, and no end was written.
enum class RunState { Running, Completed, Stopped, Failed, Interrupted };

constexpr std::array<std::string_view, 5> wordsOf(RunState)
{
    return {"running", "completed", "stopped", "failed", "interrupted"};
}

/// A run; its folder holds the whole record.
struct RunRow
{
    RunId id;
    std::string name;
    std::string folder; ///< relative to the workspace when inside it
    std::optional<ExperimentId> experiment;
    std::optional<ModelId> model; ///< empty when it is not among the models
    RunState state = RunState::Running;
    std::int64_t seed = 0;
    std::int64_t step = 0; ///< optimizer steps done
    std::int64_t totalSteps = 0;
    std::optional<std::int64_t> bestStep;
    std::int64_t alignLayer = 0; ///< 0 when nothing is aligned
    std::string device;
    std::string dtype;
    std::int64_t tokens = 0; ///< real tokens of all steps
    double seconds = 0; ///< of all steps
    std::string error; ///< code of the error when it failed
    std::string added; ///< time, UTC
    std::string started; ///< time of its first event, UTC
    std::string ended; ///< time of its last event so far, UTC

    static constexpr std::string_view Table = "runs";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("folder", row.folder);
        visit("experiment", row.experiment);
        visit("model", row.model);
        visit("state", row.state);
        visit("seed", row.seed);
        visit("step", row.step);
        visit("total_steps", row.totalSteps);
        visit("best_step", row.bestStep);
        visit("align_layer", row.alignLayer);
        visit("device", row.device);
        visit("dtype", row.dtype);
        visit("tokens", row.tokens);
        visit("seconds", row.seconds);
        visit("error", row.error);
        visit("added", row.added);
        visit("started", row.started);
        visit("ended", row.ended);
    }
};

/// A dataset that a run read.
struct RunDatasetRow
{
    RunDatasetId id;
    RunId run;
    DatasetId dataset;

    static constexpr std::string_view Table = "run_datasets";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("run", row.run);
        visit("dataset", row.dataset);
    }
};

} // namespace isogloss::store
