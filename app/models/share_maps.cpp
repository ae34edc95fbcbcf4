// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/share_maps.h"

#include "app/controllers/language_names.h"

#include <QCoreApplication>
#include <QLocale>

namespace isogloss::app {

namespace {

struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(ShareMaps)
};

int bestLayer(const PairMap& pair)
{
    int best = 0;
    for (int layer = 1; layer <= pair.layers; ++layer)
        if (pair.retrieval[layer].back() > pair.retrieval[best].back())
            best = layer;
    return best;
}

} // namespace

widgets::CellMap shareMapOf(const PairMap& pair, int alignLayer, const QList<qint64>& plannedSteps)
{
    widgets::CellMap map;
    map.values = pair.retrieval;
    map.valueName = MapWords::tr("share found");
    for (const qint64 step : pair.steps)
        map.columns.append(static_cast<double>(step));
    for (qsizetype i = pair.steps.size(); i < plannedSteps.size(); ++i)
        map.columns.append(static_cast<double>(plannedSteps[i]));
    for (int layer = 0; layer <= pair.layers; ++layer)
        map.rows.append(static_cast<double>(layer));
    if (alignLayer > 0) {
        map.markedRow = alignLayer;
        map.markName = MapWords::tr("aligned");
    }
    return map;
}

QString pairFinding(const PairMap& pair, const LanguageNames* languages)
{
    constexpr double Half = 0.5;
    const int layer = bestLayer(pair);
    const double before = pair.retrieval[layer].front();
    const double now = pair.retrieval[layer].back();
    const auto name = [languages](const QString& key) { return languages ? languages->name(key) : key; };
    const auto share = [](double value) { return QLocale().toString(value, 'f', 2); };
    const QString words = now >= Half
        ? MapWords::tr("%1 and %2 meet: at layer %3, %4 of the sentences find their translation (%5 at step %6)")
        : MapWords::tr(
            "%1 and %2 do not meet: at best, at layer %3, %4 of the sentences find their translation (%5 at step %6)");
    return words.arg(name(pair.source), name(pair.target), QLocale().toString(layer), share(now),
        share(before), QLocale().toString(pair.steps.front()));
}

} // namespace isogloss::app
