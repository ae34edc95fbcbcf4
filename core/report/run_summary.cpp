// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_summary.h"

#include "core/base/json_reader.h"
#include "core/record/adapter_card.h"
#include "core/record/event_lines.h"
#include "core/record/settings_table.h"

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

void take(const record::RunEvent& event, RunSummary& run)
{
    if (const auto* started = std::get_if<record::RunStarted>(&event)) {
        run.alignLayer = started->alignLayer;
    } else if (const auto* step = std::get_if<record::StepMetrics>(&event)) {
        run.steps = step->step;
        run.tokens += step->tokens;
        run.seconds += step->seconds;
    } else if (const auto* snapshot = std::get_if<record::AlignmentSnapshot>(&event)) {
        (snapshot->step == 0 ? run.before : run.after) = *snapshot;
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

std::string nameOf(const fs::path& folder)
{
    const fs::path path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

Result<void> takeRun(const fs::path& path, RunSummary& run)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", path.string()));
    ISOGLOSS_TRY(const Json plan, jsonField<Json>(json, "plan", path.string()));
    ISOGLOSS_TRY(run.settings, record::parseRunSettings(settings, path.string()));
    ISOGLOSS_TRY(run.taught, languages(plan, "taught", path.string()));
    ISOGLOSS_TRY(run.aligned, languages(plan, "aligned", path.string()));
    ISOGLOSS_TRY(const Json provenance, jsonFieldOr(json, "provenance", path.string(), Json::object()));
    ISOGLOSS_TRY(const Json terms, jsonFieldOr(provenance, "terms", path.string(), Json::object()));
    ISOGLOSS_TRY(run.terms, record::readDataTerms(terms, path.string()));
    return record::readEventLines(path.parent_path() / "events.jsonl", [&run](const record::RunEvent& event) {
        take(event, run);
        return Result<void>();
    });
}

Result<void> takeMerged(const fs::path& path, RunSummary& run)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const record::AdapterCard card, record::parseAdapterCard(json, path.string()));
    run.isRun = false;
    run.method = card.method;
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
    run.name = nameOf(folder);
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
