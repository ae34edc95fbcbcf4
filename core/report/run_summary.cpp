// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_summary.h"

#include "core/base/json_reader.h"
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

} // namespace

Result<RunSummary> readRun(const fs::path& folder)
{
    const fs::path path = folder / "run.json";
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", path.string()));
    ISOGLOSS_TRY(const Json plan, jsonField<Json>(json, "plan", path.string()));
    RunSummary run;
    run.name = fs::absolute(folder).lexically_normal().filename().string();
    if (run.name.empty())
        run.name = fs::absolute(folder).lexically_normal().parent_path().filename().string();
    ISOGLOSS_TRY(run.settings, record::parseRunSettings(settings, path.string()));
    ISOGLOSS_TRY(run.taught, languages(plan, "taught", path.string()));
    ISOGLOSS_TRY(run.aligned, languages(plan, "aligned", path.string()));
    ISOGLOSS_CHECK(record::readEventLines(folder / "events.jsonl", [&run](const record::RunEvent& event) {
        take(event, run);
        return Result<void>();
    }));
    const fs::path scores = folder / "evaluation" / "scores.json";
    std::error_code ignored;
    if (fs::exists(scores, ignored)) {
        ISOGLOSS_TRY(const Json document, readJson(scores));
        ISOGLOSS_TRY(run.scores, record::parseScores(document, scores.string()));
    }
    return run;
}

} // namespace isogloss::report
