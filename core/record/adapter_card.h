// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/data_terms.h"
#include "core/record/run_settings.h"

#include <cstdint>
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
    DataTerms terms{{}, {}, {std::nullopt, {}}}; ///< of all its data
    std::string version; ///< of the program that made it
};

Json toJson(const AdapterCard& card);
/// Fields that are not known are ignored, ones that are missing are empty, but for the base. Errors:
/// JsonFieldMissing, JsonFieldType, SettingUnknown and SettingNotAllowed of the objective, with `source`.
Result<AdapterCard> parseAdapterCard(const Json& json, const std::string& source);

} // namespace isogloss::record
