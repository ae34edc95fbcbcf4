// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_comparison.h"

#include "app/models/comparison_words.h"
#include "app/models/setting_differences.h"
#include "app/models/smooth.h"
#include "core/record/signature.h"
#include "core/report/foreign_run.h"

#include <QCoreApplication>
#include <algorithm>

namespace isogloss::app {

namespace {

struct ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(RunComparison)
};

/// Retrieval is the mean of both directions, so that it does not matter which language comes first.
bool isSamePair(const WatchedPair& one, const WatchedPair& other)
{
    return one == other || (one.first == other.second && one.second == other.first);
}

const PairMap* pairOf(const ComparedRun& run, const WatchedPair& pair)
{
    for (const PairMap& map : run.curves.pairs)
        if (isSamePair({map.source, map.target}, pair))
            return &map;
    return nullptr;
}

/// Its sentence in the window's language, and its key in brackets.
QString settingText(const SettingDifference& difference)
{
    QString words = difference.title;
    if (words.endsWith(u'.'))
        words.chop(1);
    return ComparisonWords::tr("%1 (%2)", "what a setting does, its key").arg(words, difference.key);
}

} // namespace

ComparedRun foreignRun(const report::ForeignRun& foreign, const QString& path)
{
    ComparedRun run;
    run.folder = path;
    run.name = ComparisonWords::tr("%1 (%2)", "name of a run, the program that computed it")
                   .arg(QString::fromStdString(foreign.name), QString::fromStdString(foreign.program));
    for (const auto& [name, points] : foreign.curves) {
        const std::string_view measure = report::measureOf(name);
        QList<QPointF>* const curve = measure == "task_loss" ? &run.curves.taskLoss
            : measure == "validation_loss"                   ? &run.curves.validationLoss
            : measure == "learning_rate"                     ? &run.curves.learningRate
            : measure == "gradient_norm"                     ? &run.curves.gradNorm
                                                             : nullptr;
        if (curve == nullptr || !curve->isEmpty())
            continue;
        for (const report::ForeignPoint& point : points)
            curve->append({static_cast<double>(point.step), point.value});
    }
    return run;
}

int comparedSmoothing(const QList<ComparedRun>& runs, QList<QPointF> RunCurves::*curve)
{
    qsizetype longest = 0;
    for (const ComparedRun& run : runs)
        longest = std::max(longest, (run.curves.*curve).size());
    return smoothingWindow(longest);
}

QList<widgets::LineSeries> comparedCurves(
    const QList<ComparedRun>& runs, QList<QPointF> RunCurves::*curve, int smoothing)
{
    QList<widgets::LineSeries> series;
    for (const ComparedRun& run : runs) {
        const QList<QPointF>& points = run.curves.*curve;
        if (points.isEmpty())
            continue;
        widgets::LineSeries line{run.name, points};
        line.look = run.look;
        if (smoothing > 1) {
            line.raw = points;
            line.points = smoothed(points, smoothing);
        }
        series.append(line);
    }
    return series;
}

QList<WatchedPair> watchedPairs(const QList<ComparedRun>& runs)
{
    QList<WatchedPair> pairs;
    for (const ComparedRun& run : runs)
        for (const PairMap& map : run.curves.pairs)
            if (const WatchedPair pair{map.source, map.target}; std::none_of(pairs.begin(), pairs.end(),
                    [&pair](const WatchedPair& other) { return isSamePair(pair, other); }))
                pairs.append(pair);
    const auto watchers = [&runs](const WatchedPair& pair) {
        return std::count_if(
            runs.begin(), runs.end(), [&pair](const ComparedRun& run) { return pairOf(run, pair) != nullptr; });
    };
    std::stable_sort(pairs.begin(), pairs.end(),
        [&](const WatchedPair& a, const WatchedPair& b) { return watchers(a) > watchers(b); });
    return pairs;
}

int comparedLayer(const ComparedRun& run, const QList<ComparedRun>& runs)
{
    if (run.curves.alignLayer > 0)
        return run.curves.alignLayer;
    for (const ComparedRun& other : runs)
        if (other.curves.alignLayer > 0)
            return other.curves.alignLayer;
    return run.curves.pairs.isEmpty() ? 0 : run.curves.pairs.first().layers / 2;
}

QList<FoundCurve> comparedRetrieval(const QList<ComparedRun>& runs, const WatchedPair& pair)
{
    QList<FoundCurve> series;
    const PairMap* first = nullptr;
    for (const ComparedRun& run : runs) {
        const PairMap* const map = pairOf(run, pair);
        const int layer = comparedLayer(run, runs);
        if (map == nullptr || layer > map->layers)
            continue;
        FoundCurve line{{run.name, {}}, layer};
        line.look = run.look;
        if (first == nullptr)
            first = map;
        if (const auto fields
            = record::incomparableFields(first->signature.toStdString(), map->signature.toStdString());
            !fields.empty()) {
            line.name = ComparisonWords::tr("%1 (%2)", "name of a run, why it cannot be compared")
                            .arg(run.name, notComparableText(fields));
            line.role = widgets::LineRole::Ghost;
        }
        for (qsizetype step = 0; step < map->steps.size(); ++step)
            line.points.append({static_cast<double>(map->steps[step]), map->retrieval[layer][step]});
        series.append(line);
    }
    return series;
}

report::Table differencesTable(const QList<ComparedRun>& runs)
{
    report::Table table;
    table.name = "differences";
    table.title = ComparisonWords::tr("What differs between the settings of these runs").toStdString();
    table.header.push_back(ComparisonWords::tr("setting").toStdString());
    QList<record::RunSettings> settings;
    for (const ComparedRun& run : runs) {
        if (!run.settings)
            continue;
        settings.append(*run.settings);
        table.header.push_back(run.name.toStdString());
    }
    for (const SettingDifference& difference : settingDifferences(settings)) {
        std::vector<std::string> row{settingText(difference).toStdString()};
        for (const QString& value : difference.values)
            row.push_back((value.isEmpty() ? ComparisonWords::tr("none") : value).toStdString());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace isogloss::app
