// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <span>

namespace isogloss::data {

/// By which files to import are known again, wherever they lie: SHA-256 over the contents of files, and over
/// names and sizes of what lies in folders. Reads the files once; any thread. Errors: of files.
Result<std::string> importHash(std::span<const ImportFile> files);

} // namespace isogloss::data
