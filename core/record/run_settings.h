// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The settings of a training run as plain values, with their defaults. What each may be, its unit and its
/// words are in the one settings table (settings_table.h), from which parsing, errors, help and the window's
/// form are made. An empty optional is "auto" (or "middle", or null) in JSON. Paths are relative to the
/// settings file until resolved.
namespace isogloss::record {

enum class Schedule { TaskOnly, AlignOnly, Alternate, Joint };
enum class Pooling { Mean, Last, Bos };
enum class Distance { Contrastive, MeanSquaredError };
enum class Direction { Forward, Backward, Symmetric };
enum class StopGradient { None, Source, Target };
enum class PromptStyle { Auto, Plain, Llama3, Llama3Reference, ChatMl, Mistral };
enum class PairBatches { Mixed, Single };
enum class NearDuplicates { Allow, Separate };
enum class RateSchedule { InverseSqrt, Linear, Cosine, Constant };
enum class Precision { Auto, Float32, BFloat16 };

struct AdapterSettings
{
    int rank = 8;
    double alpha = 16;
    double dropout = 0.1; ///< on the input of each adapted linear, 0..1
    bool rslora = false; ///< scale alpha / sqrt(rank) instead of alpha / rank
    std::optional<std::pair<int, int>> layers; ///< first and last adapted block, 1-based; empty = all
    std::vector<std::string> targetModules{
        "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    std::optional<std::string> startFrom; ///< folder of an adapter whose weights are the first ones
};

struct ObjectiveSettings
{
    Schedule schedule = Schedule::Alternate;
    std::optional<int> alignLayer; ///< 1..L; empty = "middle" = floor(L / 2)
    double alignWeight = 1.0;
    double temperature = 0.1;
    Pooling pooling = Pooling::Mean;
    bool poolSpecial = true; ///< the begin-of-text token counts in the mean
    Distance distance = Distance::Contrastive;
    Direction direction = Direction::Forward;
    StopGradient stopGradient = StopGradient::None;
    bool shufflePairs = false; ///< the placebo: translations are shuffled
};

/// A file of task records. An empty language is taken from the records.
struct TaskSource
{
    std::string path;
    std::string language;
};

/// Parallel text: one file with both languages (`path`), or two files joined by key or line.
struct ParallelSource
{
    std::string path;
    std::string sourcePath;
    std::string targetPath;
    std::string source; ///< language key, eng_Latn
    std::string target;
};

/// Running text of one language.
struct TextSource
{
    std::string path;
    std::string language;
};

struct DataSettings
{
    std::vector<TaskSource> task;
    std::vector<TaskSource> validation;
    std::vector<ParallelSource> parallel;
    std::vector<TextSource> text; ///< plain language modelling, counted as task
    std::vector<ParallelSource> watch; ///< held-out pairs of the alignment snapshots
    std::vector<TextSource> control; ///< held-out text of the forgetting snapshots
    PromptStyle prompt = PromptStyle::Auto;
    int maxLength = 2048; ///< tokens
    std::optional<int> holdOut; ///< pairs set aside when there is no watch set; empty = min(200, 20 %)
    PairBatches pairBatches = PairBatches::Mixed;
    double samplingTemperature = 1.0; ///< languages are drawn with probability ~ n^(1/T)
    NearDuplicates nearDuplicates = NearDuplicates::Allow;
    std::optional<int> maxPairs; ///< of each language pair, drawn by the split's seed; empty = all
    std::string leaveOut; ///< language whose pairs are watched but not trained on; "" = none
    std::optional<std::uint64_t> splitSeed; ///< of what is set aside and drawn; empty = the run's seed
    std::string evaluationOnlyReason; ///< why data marked for evaluation only are trained on; "" = they are not

    /// Of whatever decides which data a run sees, given the run's own.
    std::uint64_t splitSeedOr(std::uint64_t runSeed) const { return splitSeed.value_or(runSeed); }
};

struct OptimizerSettings
{
    std::string name = "adamw";
    double learningRate = 5e-4;
    RateSchedule schedule = RateSchedule::InverseSqrt;
    double warmupRatio = 0.03;
    double weightDecay = 0.0;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double maxGradNorm = 1.0; ///< 0 = no clipping
};

struct BatchSettings
{
    std::optional<int> size; ///< records or pairs in a micro-batch; empty = 32 where the data allow
    int accumulation = 4; ///< micro-batches in an optimizer step
};

struct RunOptions
{
    std::uint64_t seed = 1;
    int epochs = 5;
    std::optional<int> maxSteps; ///< optimizer steps
    std::optional<int> evaluateEvery; ///< optimizer steps
    std::optional<int> saveEvery;
    int patience = 5; ///< evaluations without a better validation loss before the run stops; 0 = never
    std::optional<int> watchEvery;
    std::optional<int> watchSentences; ///< of each watched pair; empty = as many as cost 5 % of the tokens
    std::optional<std::string> continueFrom; ///< folder of a finished run
    std::string device = "auto"; ///< auto | cpu | cuda | cuda:N
    Precision dtype = Precision::Auto;
    int threads = 0; ///< 0 = all usable cores
};

struct RunSettings
{
    std::string model; ///< folder of the base model
    AdapterSettings adapter;
    ObjectiveSettings objective;
    DataSettings data;
    OptimizerSettings optimizer;
    BatchSettings batch;
    RunOptions run;
};

} // namespace isogloss::record
