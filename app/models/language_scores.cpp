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

/// Of one language, as prediction files keep it.
std::optional<analysis::TransferScore> scoreIn(const store::PredictionFileRow& file)
{
    const Json scores = Json::parse(file.scores, nullptr, false);
    if (!scores.is_object())
        return std::nullopt;
    for (const std::string& field : std::vector<std::string>{"f1", "chrf", "bleu"}) {
        const auto found = scores.find(field);
        if (found == scores.end() || !found->is_number())
            continue;
        analysis::TransferScore score{file.language, found->get<double>(), {}, {}};
        const auto bounds = scores.find(field + "_ci");
        if (bounds != scores.end() && bounds->is_array() && bounds->size() == 2)
            score.interval = analysis::Interval{(*bounds)[0].get<double>(), (*bounds)[1].get<double>()};
        return score;
    }
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
        if (auto score = scoreIn(file))
            byRun[{*file.run, file.task}].scores.push_back(std::move(*score));
    QList<NamedScores> named;
    for (auto& [run, scores] : byRun)
        if (scores.scores.size() > 1)
            named.append({QCoreApplication::translate("Measure", "%1: %2", "a run, a task")
                              .arg(names[run.first], QString::fromStdString(run.second)),
                std::move(scores)});
    return named;
}

} // namespace isogloss::app
