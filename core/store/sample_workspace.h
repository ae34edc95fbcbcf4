// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace isogloss::store {

/// Writes the bundled sample as a workspace: data/<id>/, models/base, adapters/<name>/, settings/, and the
/// database with its languages, pairs and splits. The folder appears whole or not at all; it must not exist
/// yet. Errors: FolderExists, and those of files.
Result<void> writeSampleWorkspace(const std::filesystem::path& folder);

} // namespace isogloss::store
