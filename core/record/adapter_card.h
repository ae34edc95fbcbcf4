// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/data_terms.h"
#include "core/record/run_settings.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::record {

/// An adapter that another one was made from.
struct AdapterParent
{
    std::string name;
    std::string hash; ///< "" when it was not taken
    double weight = 1;
    std::map<int, double> layerWeights = {}; ///< by layer 1..L; times the weight
    double otherLayers = 1; ///< of layers that are not among them
    std::map<std::string, double> moduleWeights = {}; ///< "q_proj"; times the weight
};

/// What a merge that drops entries needs to come out the same again.
struct PruningRecord
{
    double density = 0.5; ///< share of entries kept, 0..1
    std::uint64_t seed = 1; ///< of what was drawn
    bool votesByNumber = false; ///< signs were elected by the number of entries
};

/// isogloss.json beside an adapter: where it comes from and what may be done with it. An adapter made by
/// another program has none.
struct AdapterCard
{
    std::string baseName;
    std::string baseHash; ///< SHA-256 of the base model
    std::string tokenizerHash;
    std::string prompt; ///< form in which its task was taught
    std::vector<std::string> taught; ///< language keys
    std::vector<std::string> aligned; ///< language keys
    std::optional<ObjectiveSettings> objective; ///< empty for a merged adapter
    int alignLayer = 0; ///< 0 when nothing was aligned
    std::string run; ///< name of the run folder, "" when it was merged
    std::optional<std::int64_t> step; ///< optimizer step of the run
    std::string method; ///< how the parents were merged, "" when it was trained
    std::vector<AdapterParent> parents;
    std::optional<PruningRecord> pruning; ///< empty when nothing was dropped
    DataTerms terms{{}, {}, {std::nullopt, {}}}; ///< of all its data
    std::string version; ///< of the program that made it
};

Json toJson(const AdapterCard& card);
/// Fields that are not known are ignored, ones that are missing are empty, but for the base. Errors:
/// JsonFieldMissing, JsonFieldType, SettingUnknown and SettingNotAllowed of the objective, with `source`.
Result<AdapterCard> parseAdapterCard(const Json& json, const std::string& source);

} // namespace isogloss::record
