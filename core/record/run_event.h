// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/record/measure_row.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a run tells, in order, to its sinks; owned values only, so that they may cross threads. One JSON line
/// each in events.jsonl: {"seq", "time", "type", ...}, with the snake_case names of the fields. Steps count
/// optimizer steps from 1; step 0 is before the first.
namespace isogloss::record {

struct RunStarted
{
    std::int64_t totalSteps = 0;
    std::int64_t resumedFromStep = 0; ///< 0 for a fresh run
    int layers = 0; ///< blocks of the base model
    int alignLayer = 0; ///< 0 when nothing is aligned
    double alignChance = 0; ///< ln B, what the alignment loss is read against
    std::string device;
    std::string dtype;
};

/// One optimizer step. A loss is empty when the step held none of its kind. Losses are in nats.
struct StepMetrics
{
    std::int64_t step = 0;
    std::int64_t totalSteps = 0;
    double epoch = 0;
    std::optional<double> taskLoss;
    std::optional<double> alignLoss;
    std::optional<double> inBatchRetrieval; ///< share of pairs whose nearest in the batch is the translation
    double learningRate = 0;
    double gradNorm = 0; ///< before clipping
    std::optional<double> taskGradNorm; ///< at watched steps
    std::optional<double> alignGradNorm;
    std::optional<double> gradCosine; ///< between both objectives' gradients
    std::int64_t tokens = 0; ///< real tokens of the step, without padding
    double seconds = 0;
    std::optional<double> secondsLeft; ///< until the end of the run, about; empty in older records
    std::optional<std::int64_t> memoryBytes; ///< of the device, held behind the step; empty in older records
};

/// Measures of all layers and watched pairs on held-out sentences.
struct AlignmentSnapshot
{
    struct PairHits
    {
        std::string source;
        std::string target;
        int layer = 0;
        std::string hits; ///< one '0' or '1' a sentence: whether the nearest target is its translation
    };
    std::int64_t step = 0;
    std::vector<MeasureRow> rows;
    std::vector<PairHits> hits;
};

/// Bits per character on held-out text of each control language.
struct ForgettingSnapshot
{
    /// Of every held-out text of a language, so that two steps can be compared text by text.
    struct TextBits
    {
        std::vector<double> bits;
        std::vector<std::int64_t> characters; ///< code points
    };
    std::int64_t step = 0;
    std::map<std::string, double> bitsPerCharacter;
    std::map<std::string, TextBits> texts; ///< empty in records of older versions
};

struct EvalResult
{
    std::int64_t step = 0;
    double validationLoss = 0;
    bool best = false;
};

struct CheckpointSaved
{
    std::int64_t step = 0;
    std::string path; ///< relative to the run folder
};

/// A message of the run; worded at the edge like an error.
struct LogLine
{
    enum class Level { Info, Warning };
    Level level = Level::Info;
    ErrorCode code;
    Arguments arguments;
};

/// Always the last event.
struct RunFinished
{
    enum class Outcome { Completed, Stopped, Failed };
    Outcome outcome = Outcome::Completed;
    std::optional<Error> error; ///< when failed
    std::int64_t step = 0;
    std::optional<std::int64_t> bestStep;
};

using RunEvent = std::variant<RunStarted, StepMetrics, AlignmentSnapshot, ForgettingSnapshot, EvalResult,
    CheckpointSaved, LogLine, RunFinished>;

} // namespace isogloss::record
