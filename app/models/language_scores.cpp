// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/language_scores.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/store/rows/prediction_file_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"

#include <QCoreApplication>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

std::optional<double> scoreOf(const std::string& text)
{
    const Json scores = Json::parse(text, nullptr, false);
    if (!scores.is_object())
        return std::nullopt;
    for (const char* const field : {"f1", "chrf", "bleu"})
        if (const auto found = scores.find(field); found != scores.end() && found->is_number())
            return found->get<double>();
    return std::nullopt;
}

} // namespace

Result<QList<NamedScores>> readLanguageScores(const store::Database& database)
{
    ISOGLOSS_TRY(const auto runs, store::allRows<store::RunRow>(database));
    std::map<store::RunId, QString> names;
    for (const store::RunRow& run : runs)
        names[run.id] = QString::fromStdString(run.name);
    ISOGLOSS_TRY(
        const auto files, store::selectRows<store::PredictionFileRow>(database, "WHERE run IS NOT NULL ORDER BY id"));
    std::map<std::pair<store::RunId, std::string>, analysis::TransferScores> byRun;
    for (const store::PredictionFileRow& file : files)
        if (const auto score = scoreOf(file.scores))
            byRun[{*file.run, file.task}].scores.push_back({file.language, *score, {}, {}});
    QList<NamedScores> named;
    for (auto& [run, scores] : byRun)
        if (scores.scores.size() > 1)
            named.append({QCoreApplication::translate("Measure", "%1: %2", "a run, a task")
                              .arg(names[run.first], QString::fromStdString(run.second)),
                std::move(scores)});
    return named;
}

} // namespace isogloss::app
