// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/measure_row.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

/// Every number of runs as one long table, a row a number, for statistics elsewhere.
namespace isogloss::report {

struct LongRow
{
    std::string model;
    std::string adapter; ///< "none" for the base model
    std::string run;
    std::uint64_t seed = 0;
    std::int64_t step = 0;
    std::optional<record::Layer> layer; ///< empty for what is no measure of a layer
    int layers = 0; ///< L, for the relative depth
    std::string source; ///< language keys
    std::string target; ///< of a mean over languages "supervised" (taught) or "transfer" (not taught)
    std::string direction; ///< "forward", "backward" or ""
    std::string measure;
    double value = 0;
    std::optional<double> low; ///< 95 % interval
    std::optional<double> high;
    std::int64_t sentences = 0; ///< 0 where it is no measure of sentences
    std::string signature;
};

/// "model,adapter,run,seed,step,layer,relative_depth,source,target,direction,measure,value,low,high,N,signature"
/// and CRLF.
std::string longHeader();
/// One row of it: RFC 4180, numbers with all their digits, "final_norm" for the layer behind all.
std::string longLine(const LongRow& row);

/// What it says of a measure of a layer, without whose it is: "retrieval_forward" becomes "retrieval", forward.
LongRow longRow(const record::MeasureRow& measured);

/// The rows of a run folder: losses and rates of each step, validation, alignment and forgetting of each snapshot,
/// scores of the evaluation and their means; of a merged adapter its scores. Reads event by event. Errors: of the files, and what
/// `take` gives.
Result<void> readLongRows(
    const std::filesystem::path& runFolder, const std::function<Result<void>(const LongRow&)>& take);

/// All of them as a CSV file. Gives the number of rows. Errors: of readLongRows and AtomicFile.
Result<std::int64_t> writeLongTable(
    std::span<const std::filesystem::path> runFolders, const std::filesystem::path& file);

} // namespace isogloss::report
