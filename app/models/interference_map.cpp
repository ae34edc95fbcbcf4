// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/interference_map.h"

#include "core/model/lora_shape.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace isogloss::app {

namespace {

struct InterferenceMap
{
    Q_DECLARE_TR_FUNCTIONS(InterferenceMap)
};

double valueOf(const merge::Interference& interference, InterferenceMeasure measure)
{
    switch (measure) {
    case InterferenceMeasure::Cosine:
        return interference.cosine;
    case InterferenceMeasure::SignConflicts:
        return interference.signConflicts;
    case InterferenceMeasure::OutputOverlap:
        return interference.outputOverlap;
    case InterferenceMeasure::InputOverlap:
        return interference.inputOverlap;
    case InterferenceMeasure::Strength:
        break;
    }
    const double first = interference.norms[0];
    const double second = interference.norms[1];
    return first + second > 0 ? (second - first) / (first + second) : 0;
}

} // namespace

QList<InterferenceMeasure> interferenceMeasures()
{
    return {InterferenceMeasure::Cosine, InterferenceMeasure::SignConflicts, InterferenceMeasure::OutputOverlap,
        InterferenceMeasure::InputOverlap, InterferenceMeasure::Strength};
}

QString interferenceTitle(InterferenceMeasure measure)
{
    switch (measure) {
    case InterferenceMeasure::Cosine:
        return InterferenceMap::tr("Same or opposite direction (cosine)");
    case InterferenceMeasure::SignConflicts:
        return InterferenceMap::tr("Opposite signs");
    case InterferenceMeasure::OutputOverlap:
        return InterferenceMap::tr("Write to the same place (output overlap)");
    case InterferenceMeasure::InputOverlap:
        return InterferenceMap::tr("Read the same (input overlap)");
    case InterferenceMeasure::Strength:
        break;
    }
    return InterferenceMap::tr("Which is stronger (norms)");
}

QString interferenceWords(InterferenceMeasure measure)
{
    switch (measure) {
    case InterferenceMeasure::Cosine:
        return InterferenceMap::tr("1: both change this part in the same way; 0: independently; -1: against each other.");
    case InterferenceMeasure::SignConflicts:
        return InterferenceMap::tr("Share of weights that the two push in opposite directions; 0.5 is what chance gives.");
    case InterferenceMeasure::OutputOverlap:
        return InterferenceMap::tr("1: all that one writes lies where the other writes too (principal angles); 0: apart.");
    case InterferenceMeasure::InputOverlap:
        return InterferenceMap::tr("1: all that one reads is what the other reads too (principal angles); 0: apart.");
    case InterferenceMeasure::Strength:
        break;
    }
    return InterferenceMap::tr("1: only B changes this part; 0: both as much; -1: only A.");
}

widgets::CellMap interferenceMap(const std::vector<merge::ModuleComparison>& modules, InterferenceMeasure measure)
{
    widgets::CellMap map;
    map.valueName = interferenceTitle(measure);
    map.scale = measure == InterferenceMeasure::Cosine || measure == InterferenceMeasure::Strength
        ? widgets::CellScale::Difference
        : widgets::CellScale::Share;
    std::set<int> layers;
    std::set<std::string_view> parts;
    for (const merge::ModuleComparison& module : modules) {
        layers.insert(module.layer);
        parts.insert(module.linear);
    }
    QList<std::string_view> columns;
    for (const std::string_view part : model::LinearNames)
        if (parts.contains(part)) {
            columns.append(part);
            map.columns.append(QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())));
        }
    for (const int layer : layers) {
        map.rows.append(layer);
        QList<double> row(columns.size(), std::numeric_limits<double>::quiet_NaN());
        for (const merge::ModuleComparison& module : modules)
            if (module.layer == layer)
                row[columns.indexOf(module.linear)] = valueOf(module.interference, measure);
        map.values.append(row);
    }
    return map;
}

} // namespace isogloss::app
