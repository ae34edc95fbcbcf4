// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace isogloss::cli {

/// "KEY=FILE" of the command line.
struct KeyedFile
{
    std::string key;
    std::filesystem::path path;
};

/// Error: NotAnArgumentPair.
Result<KeyedFile> keyedFile(const std::string& argument);

/// With its parents; nothing happens when it is there. Error: FileUnwritable.
Result<void> makeFolder(const std::filesystem::path& folder);

} // namespace isogloss::cli
