// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/text_table.h"
#include "core/model/loaded_model.h"
#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/train/examples.h"
#include "core/train/leaks.h"
#include "core/train/run_terms.h"

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::train {

/// Tokenised translations of one language pair.
struct LanguagePairs
{
    std::string source; ///< language key
    std::string target;
    std::vector<AlignPair> pairs;
    data::ParallelTable texts{}; ///< of `pairs`, for what signatures call them
};

/// Held-out text of a control language.
struct ControlText
{
    std::string language;
    std::vector<TaskExample> lines;
    std::vector<std::int64_t> characters; ///< code points of each line
};

/// Everything a run reads, tokenised once; what does not fit into max_length is
/// left out.
struct PreparedData
{
    std::vector<TaskExample> task; ///< records and running text
    std::vector<TaskExample> validation;
    std::vector<AlignPair> pairs;
    std::vector<std::size_t> pairPools; ///< language pair of each of `pairs`
    std::vector<std::size_t> pairTwins; ///< pairs with the same number are near duplicates
    std::vector<AlignPair> validationPairs; ///< align_only
    std::vector<LanguagePairs> watched;
    std::vector<ControlText> controls;
    std::vector<record::LogLine> log; ///< to be told before the start
    std::map<std::string, std::string> hashes; ///< SHA-256 of each file, by path
    std::vector<Leak> leaks; ///< found before the start
    RunTerms terms;
    std::vector<std::string> taught; ///< languages
    std::vector<std::string> aligned;
    std::map<std::string, std::int64_t> learned; ///< texts of each language to be trained on, of task, pairs and lines
};

/// Reads the sources of the settings through core/data, renders prompts in the
/// model's form and tokenises. Without a watch set min(200, 20 %) of the pairs
/// (data.hold_out) are set aside by group, and without a validation set as many
/// of the task records; both are named in `log`. The same settings give the
/// same data. Errors: those of the readers and of readTerms; NoUsableRecords{field} when nothing
/// is left of a stream that the schedule needs; Stopped.
Result<PreparedData> prepareData(
    const record::RunSettings& settings, const model::LoadedModel& model, const std::stop_token& stop = {});

} // namespace isogloss::train
