// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace isogloss::model {

/// SHA-256 over the config and, in name order, each tensor's name, type, shape and bytes. Reads the whole
/// model. Errors: of the files, Stopped.
Result<std::string> modelHash(const std::filesystem::path& modelFolder, std::stop_token stop = {});

} // namespace isogloss::model
