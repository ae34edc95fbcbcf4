// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_summary.h"

#include "core/base/folder_name.h"
#include "core/base/json_reader.h"
#include "core/record/event_lines.h"
#include "core/record/settings_table.h"

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

/// The newest of each so far.
struct Snapshots
{
    std::optional<record::AlignmentSnapshot> alignment;
    std::optional<record::ForgettingSnapshot> forgetting;
};

void take(const record::RunEvent& event, RunSummary& run, Snapshots& last)
{
    if (const auto* started = std::get_if<record::RunStarted>(&event)) {
        run.alignLayer = started->alignLayer;
        run.layers = started->layers;
    } else if (const auto* step = std::get_if<record::StepMetrics>(&event)) {
        run.steps = step->step;
        run.tokens += step->tokens;
        run.seconds += step->seconds;
    } else if (const auto* snapshot = std::get_if<record::AlignmentSnapshot>(&event)) {
        if (snapshot->step == 0)
            run.before = *snapshot;
        last.alignment = *snapshot;
    } else if (const auto* forgetting = std::get_if<record::ForgettingSnapshot>(&event)) {
        if (forgetting->step == 0)
            run.forgettingBefore = *forgetting;
        last.forgetting = *forgetting;
    } else if (const auto* result = std::get_if<record::EvalResult>(&event)) {
        if (result->best) {
            run.validationLoss = result->validationLoss;
            run.kept = last.alignment;
            run.forgettingKept = last.forgetting;
        }
    } else if (const auto* finished = std::get_if<record::RunFinished>(&event)) {
        run.finished = *finished;
    }
}

Result<std::set<std::string>> languages(const Json& plan, const char* field, const std::string& source)
{
    ISOGLOSS_TRY(const Json list, jsonField<Json>(plan, field, source));
    std::set<std::string> keys;
    for (const Json& key : list) {
        if (!key.is_string())
            return Error{
                errors::JsonFieldType, {{"path", source}, {"field", field}, {"value", key.dump()}}, {}};
        keys.insert(key.get<std::string>());
    }
    return keys;
}

Result<void> takeRun(const fs::path& path, RunSummary& run)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", path.string()));
    ISOGLOSS_TRY(const Json plan, jsonField<Json>(json, "plan", path.string()));
    ISOGLOSS_TRY(run.settings, record::parseRunSettings(settings, path.string()));
    run.model = run.settings.model.empty() ? "" : folderName(run.settings.model);
    ISOGLOSS_TRY(run.taught, languages(plan, "taught", path.string()));
    ISOGLOSS_TRY(run.aligned, languages(plan, "aligned", path.string()));
    ISOGLOSS_TRY(const Json provenance, jsonFieldOr(json, "provenance", path.string(), Json::object()));
    ISOGLOSS_TRY(const Json terms, jsonFieldOr(provenance, "terms", path.string(), Json::object()));
    ISOGLOSS_TRY(run.terms, record::readDataTerms(terms, path.string()));
    ISOGLOSS_TRY(run.modelHash, jsonFieldOr(provenance, "model", path.string(), std::string()));
    ISOGLOSS_TRY(run.tokenizerHash, jsonFieldOr(provenance, "tokenizer", path.string(), std::string()));
    ISOGLOSS_TRY(run.prompt, jsonFieldOr(provenance, "prompt", path.string(), std::string()));
    ISOGLOSS_TRY(run.version, jsonFieldOr(provenance, "isogloss", path.string(), std::string()));
    ISOGLOSS_TRY(run.torch, jsonFieldOr(provenance, "torch", path.string(), std::string()));
    ISOGLOSS_TRY(run.device, jsonFieldOr(provenance, "device", path.string(), std::string()));
    ISOGLOSS_TRY(run.dtype, jsonFieldOr(provenance, "dtype", path.string(), std::string()));
    ISOGLOSS_TRY(const Json hashes, jsonFieldOr(provenance, "data", path.string(), Json::object()));
    for (const auto& [file, hash] : hashes.items())
        if (hash.is_string())
            run.dataHashes[file] = hash.get<std::string>();
    Snapshots last;
    ISOGLOSS_CHECK(record::readEventLines(
        path.parent_path() / "events.jsonl", [&run, &last](const record::RunEvent& event) {
            take(event, run, last);
            return Result<void>();
        }));
    if (!run.validationLoss) { // without validation the last adapter is kept
        run.kept = std::move(last.alignment);
        run.forgettingKept = std::move(last.forgetting);
    }
    return {};
}

Result<void> takeMerged(const fs::path& path, RunSummary& run)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const record::AdapterCard card, record::parseAdapterCard(json, path.string()));
    run.isRun = false;
    run.method = card.method;
    run.parents = card.parents;
    run.pruning = card.pruning;
    run.model = card.baseName;
    run.modelHash = card.baseHash;
    run.tokenizerHash = card.tokenizerHash;
    run.prompt = card.prompt;
    run.version = card.version;
    run.alignLayer = card.alignLayer;
    run.terms = card.terms;
    run.taught = {card.taught.begin(), card.taught.end()};
    run.aligned = {card.aligned.begin(), card.aligned.end()};
    return {};
}

} // namespace

Result<RunSummary> readRun(const fs::path& folder)
{
    RunSummary run;
    run.name = folderName(folder);
    std::error_code ignored;
    const fs::path record = folder / "run.json";
    const fs::path card = folder / "adapter" / "isogloss.json";
    if (!fs::exists(record, ignored) && fs::exists(card, ignored)) {
        ISOGLOSS_CHECK(takeMerged(card, run));
    } else {
        ISOGLOSS_CHECK(takeRun(record, run));
    }
    const fs::path scores = folder / "evaluation" / "scores.json";
    if (fs::exists(scores, ignored)) {
        ISOGLOSS_TRY(const Json document, readJson(scores));
        ISOGLOSS_TRY(run.scores, record::parseScores(document, scores.string()));
    }
    return run;
}

} // namespace isogloss::report
