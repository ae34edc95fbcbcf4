// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace isogloss {

/// SHA-256 of a file's bytes, as sha256() writes it. Blocks. Errors: of MappedFile.
Result<std::string> fileHash(const std::filesystem::path& path);

} // namespace isogloss
