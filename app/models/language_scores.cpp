// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/language_scores.h"

#include "core/base/json.h"
#include "core/store/rows/prediction_file_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"

#include <QCoreApplication>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

/// Of one language, as prediction files keep it.
std::optional<analysis::TransferScore> scoreIn(const store::PredictionFileRow& file)
{
    const Json json = Json::parse(file.scores, nullptr, false);
    const auto scores = record::parseLanguageScores(json, file.language);
    return scores.has_value() ? analysis::transferScore(file.language, scores.value()) : std::nullopt;
}

} // namespace

Result<QList<NamedScores>> readLanguageScores(
    const store::Database& database, const store::WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(const auto runs, store::allRows<store::RunRow>(database));
    std::map<store::RunId, store::RunRow> known;
    for (const store::RunRow& run : runs)
        known[run.id] = run;
    ISOGLOSS_TRY(
        const auto files, store::selectRows<store::PredictionFileRow>(database, "WHERE run IS NOT NULL ORDER BY id"));
    std::map<std::pair<store::RunId, std::string>, analysis::TransferScores> byRun;
    for (const store::PredictionFileRow& file : files)
        if (auto score = scoreIn(file))
            byRun[{*file.run, file.task}].scores.push_back(std::move(*score));
    QList<NamedScores> named;
    for (auto& [key, scores] : byRun) {
        if (scores.scores.size() < 2)
            continue;
        const store::RunRow& run = known[key.first];
        named.append({QCoreApplication::translate("Measure", "%1: %2", "a run, a task")
                          .arg(QString::fromStdString(run.name), QString::fromStdString(key.second)),
            std::move(scores), workspace.resolved(run.folder)});
    }
    return named;
}

} // namespace isogloss::app
