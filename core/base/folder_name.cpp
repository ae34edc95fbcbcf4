// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_name.h"

namespace isogloss {

std::string folderName(const std::filesystem::path& folder)
{
    const std::filesystem::path path = std::filesystem::absolute(folder).lexically_normal();
    return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

} // namespace isogloss
