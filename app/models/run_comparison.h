// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_curves.h"
#include "core/record/run_settings.h"
#include "core/report/table.h"
#include "widgets/charts/line_series.h"

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace isogloss::report {
struct ForeignRun;
}

namespace isogloss::app {

/// A run beside others.
struct ComparedRun
{
    QString folder;
    QString name;
    int look = 0; ///< place in the order of curves, lookOf()
    RunCurves curves;
    std::optional<record::RunSettings> settings; ///< nothing where run.json could not be read
};

/// A run of another program, to be laid over ours: those of its curves that are known to mean the same.
ComparedRun foreignRun(const report::ForeignRun& run, const QString& path);

/// The languages of a watched pair, by their keys, in either order.
using WatchedPair = std::pair<QString, QString>;

/// A curve of each run that has it, over steps, smoothed alike, in the run's own colour.
QList<widgets::LineSeries> comparedCurves(
    const QList<ComparedRun>& runs, QList<QPointF> RunCurves::*curve, int smoothing);
/// How many values those are smoothed over.
int comparedSmoothing(const QList<ComparedRun>& runs, QList<QPointF> RunCurves::*curve);

/// All pairs that at least one of the runs watched, those of most runs first.
QList<WatchedPair> watchedPairs(const QList<ComparedRun>& runs);
/// The layer at which a run is compared: the one that it trained; where it aligned none, the one of the first run
/// that did; else the middle.
int comparedLayer(const ComparedRun& run, const QList<ComparedRun>& runs);
/// A run's share of found translations over steps.
struct FoundCurve : widgets::LineSeries
{
    int layer = 0; ///< at which it was read
};
/// How often the pair's translations find each other at that layer, over steps. What cannot be compared with the first
/// run that watched the pair is a ghost, and its name says why.
QList<FoundCurve> comparedRetrieval(const QList<ComparedRun>& runs, const WatchedPair& pair);

/// Only what differs between their settings: a row a setting, in plain words and by its key, a column a run.
/// Runs without settings are left out.
report::Table differencesTable(const QList<ComparedRun>& runs);

} // namespace isogloss::app
