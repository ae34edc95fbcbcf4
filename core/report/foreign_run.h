// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Runs that other programs computed, to be read beside ours; nothing is ever written to them.
namespace isogloss::report {

struct ForeignPoint
{
    std::int64_t step = 0;
    double value = 0; ///< may be no number
};

struct ForeignRun
{
    std::string name; ///< of the folder or file
    std::string program; ///< "transformers" or "TensorBoard"
    std::map<std::string, std::vector<ForeignPoint>> curves; ///< by the name that the program gave; steps rise
};

/// Reads trainer_state.json of Hugging Face's Trainer, a TensorBoard event file, or a folder with either (event files
/// of one folder are one run; a checkpoint's trainer_state.json is found in the folder and, if not there, in the newest
/// checkpoint-* inside). Files are bounded and never trusted. Errors: ForeignRunUnknown{path}, those of
/// readTrainerState and readEventRecords.
Result<ForeignRun> readForeignRun(const std::filesystem::path& path);

/// The text of a trainer_state.json; bare NaN and Infinity, as Python writes them, are no numbers. Errors: of JSON.
Result<ForeignRun> readTrainerState(std::string_view text, const std::string& source);

/// The bytes of one event file (TFRecords of Event messages): adds its scalars to the run. A step that goes back drops
/// what stood behind it (a run that was started again). A last record that is cut off is left out. Errors:
/// ForeignRecordDamaged{path, offset} where a checksum does not fit, ForeignRunForm{path, offset} where a message
/// cannot be read, ForeignRunLarge{path, allowed}.
Result<void> readEventRecords(std::string_view bytes, const std::string& source, ForeignRun& run);

/// "task_loss", "validation_loss", "learning_rate", "gradient_norm" for names that are known to mean these; "" for
/// others.
std::string_view measureOf(std::string_view foreignName);

} // namespace isogloss::report
