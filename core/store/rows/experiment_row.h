// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <string>
#include <string_view>

namespace isogloss::store {

/// Settings under a name, to be run with one seed or several.
struct ExperimentRow
{
    ExperimentId id;
    std::string name;
    std::string settings; ///< JSON of a settings file; paths as seen from the workspace
    std::string made; ///< time, UTC
    std::string changed; ///< time, UTC

    static constexpr std::string_view Table = "experiments";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("settings", row.settings);
        visit("made", row.made);
        visit("changed", row.changed);
    }
};

} // namespace isogloss::store
