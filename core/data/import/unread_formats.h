// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/data/import/sample.h"

#include <optional>
#include <string>

namespace isogloss::data {

/// For files that are never read here, the error that names the way out: FormatParquet (also Arrow),
/// FormatPickle (also in PyTorch's archives), FormatOldExcel.
std::optional<Error> hintFor(const Sample& sample, const std::string& place);

} // namespace isogloss::data
