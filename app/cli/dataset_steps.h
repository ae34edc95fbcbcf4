// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/base/json.h"
#include "core/quality/recipe.h"
#include "core/store/ids.h"
#include "core/store/workspace.h"

#include <filesystem>
#include <string>

namespace isogloss::cli {

/// A dataset of a workspace, and what is to be done with its edit steps.
struct StepsCall
{
    std::string workspace;
    std::string dataset; ///< its name
    quality::Recipe added;
    bool undoes = false; ///< the last step in force
    bool redoes = false;
};

/// Error: NothingNamed.
Result<store::DatasetId> datasetNamed(store::Workspace& workspace, const std::string& name);

/// Does it, step by step: {"in_force": [steps], "undone": [steps]}. Errors: of the workspace, NothingNamed, of
/// applySteps and storeEdit; the steps before the one that failed stay done.
Result<Json> changeSteps(const StepsCall& call, Session& session);

/// The records of the dataset, as its steps left them.
std::filesystem::path recordsOf(const StepsCall& call);

} // namespace isogloss::cli
