// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace isogloss {

/// A file or folder of resources/: from ISOGLOSS_RESOURCES when set, else beside the installed program
/// (../share/isogloss), else from the source tree this was built from. Error: FileNotFound.
Result<std::filesystem::path> resourcePath(const std::filesystem::path& relative);

/// Where this user's programs keep what can be computed again: $XDG_CACHE_HOME/isogloss, else
/// ~/.cache/isogloss; "" when neither variable is set. It may not exist yet.
std::filesystem::path userCacheFolder();

} // namespace isogloss
