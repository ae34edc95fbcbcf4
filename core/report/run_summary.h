// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/adapter_card.h"
#include "core/record/data_terms.h"
#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/record/scores.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isogloss::report {

/// What a table needs of a run folder.
struct RunSummary
{
    std::string name; ///< of the folder
    bool isRun = true; ///< false: an adapter that was merged, with what could be read of it
    std::string method; ///< how it was merged; empty for a run
    std::vector<record::AdapterParent> parents; ///< that it was merged from
    std::optional<record::PruningRecord> pruning; ///< of the merge
    std::string model; ///< name of the base model
    record::RunSettings settings;
    std::set<std::string> taught; ///< languages with task data
    std::set<std::string> aligned; ///< languages with parallel data in the objective
    std::int64_t steps = 0; ///< optimizer steps done
    std::int64_t tokens = 0; ///< real tokens of all steps
    double seconds = 0; ///< of all steps
    int layers = 0; ///< L of the model; 0 where nothing tells
    int alignLayer = 0; ///< 0 when nothing is aligned
    std::string modelHash; ///< hashes are empty where nothing tells
    std::string tokenizerHash;
    std::string prompt; ///< form in which the task was written
    std::string version; ///< of the program that computed it
    std::string torch; ///< version
    std::string device;
    std::string dtype;
    std::map<std::string, std::string> dataHashes; ///< SHA-256 of each file, by path
    record::DataTerms terms; ///< of all its data
    std::optional<record::RunFinished> finished; ///< empty: killed, or still running
    std::optional<record::AlignmentSnapshot> before; ///< of step 0
    std::optional<record::AlignmentSnapshot> kept; ///< the newest one before the step whose adapter is kept
    std::optional<record::ForgettingSnapshot> forgettingBefore; ///< of step 0
    std::optional<record::ForgettingSnapshot> forgettingKept; ///< as `kept`
    std::optional<double> validationLoss; ///< the best, nats
    std::optional<record::Scores> scores; ///< of evaluation/scores.json
};

/// Reads run.json, events.jsonl and, where it is there, evaluation/scores.json. A folder without run.json but
/// with adapter/isogloss.json is that of a merged adapter. Errors: those of the files, of parseRunSettings,
/// parseAdapterCard, readEventLines and parseScores. Any thread; blocks.
Result<RunSummary> readRun(const std::filesystem::path& folder);

} // namespace isogloss::report
