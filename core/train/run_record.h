// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/loaded_model.h"
#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/train/prepared_data.h"
#include "core/train/run_folder.h"
#include "core/train/run_plan.h"

#include <optional>

namespace isogloss::train {

/// Frozen settings and provenance of a run, for run.json: {"schema",
/// "settings", "plan", "provenance"}. Reads the whole model for its hash.
Result<Json> runRecord(const record::RunSettings& frozenSettings, const RunPlan& plan,
    const PreparedData& data, const model::LoadedModel& model);

/// The frozen settings of run.json. Errors: those of readJson and
/// parseRunSettings.
Result<record::RunSettings> recordedSettings(const RunFolder& folder);

/// What is another than when the run began: a warning where the numbers may
/// change (versions, threads), an error where they must (InputsChanged{path,
/// field}: data, model, tokenizer). Both records as runRecord gives them.
Result<std::vector<record::LogLine>> compareRecords(
    const Json& recorded, const Json& now, const RunFolder& folder);

/// Puts the adapter of a checkpoint into the run's adapter folder, with
/// isogloss.json beside it.
Result<void> publishAdapter(const RunFolder& folder, std::int64_t step, const Json& runRecord);

/// Copies the adapter of a checkpoint, with isogloss.json beside it, into a folder that is not there yet; the run stays
/// as it is. Errors: NoSuchCheckpoint{path, step}, AdapterExists{path}, those of run.json and of files.
Result<void> keepAdapter(const RunFolder& folder, std::int64_t step, const std::filesystem::path& target);

} // namespace isogloss::train
