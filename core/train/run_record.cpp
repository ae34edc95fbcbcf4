// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_record.h"

#include "core/base/file.h"
#include "core/base/folder_name.h"
#include "core/base/json_reader.h"
#include "core/model/devices.h"
#include "core/record/settings_table.h"
#include "core/train/errors.h"
#include "core/train/torch/checkpoint.h"
#include "isogloss_version.h"

namespace isogloss::train {

namespace fs = std::filesystem;

Result<Json> runRecord(const record::RunSettings& frozenSettings, const RunPlan& plan,
    const PreparedData& data, const model::LoadedModel& model)
{
    ISOGLOSS_TRY(const std::string modelHash, model.hash());
    const auto& form = model.chatTemplate();
    Json heldOut = Json::array();
    for (const record::LogLine& line : data.log)
        if (line.code == says::PairsHeldOut || line.code == says::RecordsHeldOut)
            heldOut.push_back(
                Json(std::map<std::string, std::string>(line.arguments.begin(), line.arguments.end())));
    return Json{{"schema", 1}, {"settings", record::toJson(frozenSettings)},
        {"plan",
            {{"total_steps", plan.totalSteps}, {"micro_batches_per_epoch", plan.microBatchesPerEpoch},
                {"align_layer", plan.alignLayer}, {"watched_sentences", plan.watchedSentences},
                {"held_out", heldOut}, {"leaks", toJson(data.leaks)}, {"taught", data.taught}, {"aligned", data.aligned},
                {"learned", data.learned}}},
        {"provenance",
            {{"isogloss", Version}, {"torch", model::torchVersion()}, {"threads", frozenSettings.run.threads},
                {"device", model.deviceName()}, {"dtype", model.dtypeName()}, {"model", modelHash},
                {"tokenizer", model.tokenizer().hash()},
                {"prompt", form.has_value() ? tokenizer::name(form.value()) : ""},
                {"seed", frozenSettings.run.seed}, {"data", data.hashes}, {"terms", toJson(data.terms)}}}};
}

Result<record::RunSettings> recordedSettings(const RunFolder& folder)
{
    ISOGLOSS_TRY(const Json json, readJson(folder.record()));
    ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", folder.record().string()));
    return record::parseRunSettings(settings, folder.record().string());
}

Result<std::vector<record::LogLine>> compareRecords(
    const Json& recorded, const Json& now, const RunFolder& folder)
{
    const std::string path = folder.record().string();
    ISOGLOSS_TRY(const Json before, jsonField<Json>(recorded, "provenance", path));
    const Json& after = now["provenance"];
    for (const std::string field : {"model", "tokenizer", "data"})
        if (before.value(field, Json()) != after[field])
            return Error{errors::InputsChanged,
                {{"path", path}, {"field", field}, {"allowed", before.value(field, Json()).dump()},
                    {"value", after[field].dump()}},
                {}};
    std::vector<record::LogLine> warnings;
    for (const std::string field : {"isogloss", "torch", "threads", "device", "dtype"})
        if (before.value(field, Json()) != after[field])
            warnings.push_back({record::LogLine::Level::Warning, says::Provenance,
                {{"field", field}, {"before", before.value(field, Json()).dump()},
                    {"value", after[field].dump()}}});
    return warnings;
}

namespace {

Json adapterCard(const RunFolder& folder, std::int64_t step, const Json& run)
{
    const Json& settings = run["settings"];
    const Json& provenance = run["provenance"];
    Json card{{"schema", 1},
        {"base",
            {{"name", folderName(settings["model"].get<std::string>())},
                {"hash", provenance["model"]}}},
        {"tokenizer", provenance["tokenizer"]}, {"prompt", provenance["prompt"]},
        {"languages", {{"taught", run["plan"]["taught"]}, {"aligned", run["plan"]["aligned"]}}},
        {"objective", settings["objective"]}, {"align_layer", run["plan"]["align_layer"]},
        {"run", folder.root().filename().string()}, {"step", step}, {"version", provenance["isogloss"]}};
    const Json terms = provenance.value("terms", Json::object()); // a record of an earlier version has none
    for (const char* const field : {"licences", "credits", "may_leave", "may_leave_because"})
        if (terms.contains(field))
            card[field] = terms[field];
    return card;
}

/// The files of an adapter folder.
Result<void> fillAdapter(const RunFolder& folder, std::int64_t step, const Json& run, const fs::path& inside)
{
    ISOGLOSS_CHECK(copyAdapterFiles(folder.checkpoint(step), inside));
    return writeJson(inside / "isogloss.json", adapterCard(folder, step, run));
}

} // namespace

Result<void> publishAdapter(const RunFolder& folder, std::int64_t step, const Json& run)
{
    return replaceFolderAtomically(folder.adapter(),
        [&](const fs::path& inside) { return fillAdapter(folder, step, run, inside); });
}

Result<void> keepAdapter(const RunFolder& folder, std::int64_t step, const fs::path& target)
{
    std::error_code ignored;
    if (!fs::exists(folder.checkpoint(step) / "adapter_config.json", ignored))
        return Error{errors::NoSuchCheckpoint, {{"path", folder.root().string()}, {"step", std::to_string(step)}}, {}};
    if (fs::exists(target, ignored))
        return Error{errors::AdapterExists, {{"path", target.string()}}, {}};
    ISOGLOSS_TRY(const Json run, readJson(folder.record()));
    for (const char* const field : {"settings", "plan", "provenance"})
        ISOGLOSS_CHECK(jsonField<Json>(run, field, folder.record().string()));
    return createFolderAtomically(
        target, [&](const fs::path& inside) { return fillAdapter(folder, step, run, inside); });
}

} // namespace isogloss::train
