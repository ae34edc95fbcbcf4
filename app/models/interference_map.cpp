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

constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();

double valueOf(const merge::ModuleReport& module, InterferenceMeasure measure)
{
    if (measure == InterferenceMeasure::Lost)
        return std::min(1.0, module.error * module.error);
    if (!module.interference)
        return NotKnown;
    const merge::Interference& interference = *module.interference;
    switch (measure) {
    case InterferenceMeasure::Cosine:
        return interference.cosine;
    case InterferenceMeasure::SignConflicts:
        return interference.signConflicts;
    case InterferenceMeasure::OutputOverlap:
        return interference.outputOverlap;
    case InterferenceMeasure::InputOverlap:
        return interference.inputOverlap;
    case InterferenceMeasure::NormOfA:
        return interference.norms[0];
    case InterferenceMeasure::NormOfB:
        return interference.norms[1];
    default:
        break;
    }
    const double first = interference.norms[0];
    const double second = interference.norms[1];
    return first + second > 0 ? (second - first) / (first + second) : 0;
}

} // namespace

QList<InterferenceMeasure> interferenceMeasures(const std::vector<merge::ModuleReport>& modules)
{
    QList<InterferenceMeasure> measures;
    if (std::any_of(modules.begin(), modules.end(), [](const auto& module) { return module.interference.has_value(); }))
        measures = {InterferenceMeasure::Cosine, InterferenceMeasure::SignConflicts, InterferenceMeasure::OutputOverlap,
            InterferenceMeasure::InputOverlap, InterferenceMeasure::Strength, InterferenceMeasure::NormOfA,
            InterferenceMeasure::NormOfB};
    if (std::any_of(modules.begin(), modules.end(), [](const auto& module) { return !std::isnan(module.error); }))
        measures.append(InterferenceMeasure::Lost);
    return measures;
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
    case InterferenceMeasure::NormOfA:
        return InterferenceMap::tr("How strong A is (norm)");
    case InterferenceMeasure::NormOfB:
        return InterferenceMap::tr("How strong B is (norm)");
    case InterferenceMeasure::Lost:
        return InterferenceMap::tr("Lost by the mix that was tried (energy)");
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
        return InterferenceMap::tr("Share of weights that the two push in opposite directions; one half is what chance gives.");
    case InterferenceMeasure::OutputOverlap:
        return InterferenceMap::tr("1: all that one writes lies where the other writes too (principal angles); 0: apart.");
    case InterferenceMeasure::InputOverlap:
        return InterferenceMap::tr("1: all that one reads is what the other reads too (principal angles); 0: apart.");
    case InterferenceMeasure::NormOfA:
    case InterferenceMeasure::NormOfB:
        return InterferenceMap::tr("How much it changes this part, its weight not counted (Frobenius norm); 0: not at all.");
    case InterferenceMeasure::Lost:
        return InterferenceMap::tr("Share of the weighted sum of the two that the mix does not hold; 0: all is kept; 1: all "
                                   "is lost, or more was changed than that.");
    case InterferenceMeasure::Strength:
        break;
    }
    return InterferenceMap::tr("1: only B changes this part; 0: both as much; -1: only A.");
}

widgets::CellMap interferenceMap(const std::vector<merge::ModuleReport>& modules, InterferenceMeasure measure)
{
    widgets::CellMap map;
    map.valueName = interferenceTitle(measure);
    const auto shares = {InterferenceMeasure::SignConflicts, InterferenceMeasure::OutputOverlap,
        InterferenceMeasure::InputOverlap, InterferenceMeasure::Lost};
    map.scale = std::find(shares.begin(), shares.end(), measure) != shares.end() ? widgets::CellScale::Share
                                                                                 : widgets::CellScale::Difference;
    std::set<int> layers;
    std::set<std::string_view> parts;
    for (const merge::ModuleReport& module : modules) {
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
        QList<double> row(columns.size(), NotKnown);
        for (const merge::ModuleReport& module : modules)
            if (module.layer == layer)
                row[columns.indexOf(module.linear)] = valueOf(module, measure);
        map.values.append(row);
    }
    return map;
}

} // namespace isogloss::app
