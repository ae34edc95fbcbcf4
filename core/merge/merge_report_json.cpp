// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge.h"

#include "core/record/run_event_json.h"

#include <nlohmann/json.hpp>

namespace isogloss::merge {

Json toJson(const Interference& interference)
{
    return {{"cosine", interference.cosine}, {"norms", interference.norms},
        {"sign_conflicts", interference.signConflicts}, {"output_overlap", interference.outputOverlap},
        {"input_overlap", interference.inputOverlap}};
}

namespace {

Json moduleJson(const ModuleReport& module)
{
    Json json{{"layer", module.layer}, {"linear", module.linear}, {"error", module.error}};
    if (module.interference)
        json.update(toJson(*module.interference));
    return json;
}

} // namespace

Json mergeReportJson(const MergeReport& report)
{
    Json modules = Json::array();
    for (const ModuleReport& module : report.modules)
        modules.push_back(moduleJson(module));
    Json notes = Json::array();
    for (const record::LogLine& note : report.notes)
        notes.push_back(record::toJson(note));
    return {{"method", name(report.method)}, {"rank", report.rank}, {"kept_energy", report.keptEnergy},
        {"bytes", report.bytes}, {"modules", modules}, {"identity_test", "passed"}, {"notes", notes}};
}

} // namespace isogloss::merge
