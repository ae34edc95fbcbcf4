// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_settings.h"

#include <filesystem>

namespace isogloss::model {

/// The form in which the isogloss.json of an adapter says that its task was taught; Auto where it says nothing,
/// or where there is none. Errors: of the file.
Result<record::PromptStyle> taughtPrompt(const std::filesystem::path& adapterFolder);

} // namespace isogloss::model
