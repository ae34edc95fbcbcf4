// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace isogloss {

/// What people call a folder: its last part, also behind a slash or as ".".
std::string folderName(const std::filesystem::path& folder);

} // namespace isogloss
