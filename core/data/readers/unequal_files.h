// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

namespace isogloss::data {

/// The error that says where two files of unequal length part: FilesUnequal{source, target, source_lines,
/// target_lines, line, source_text, target_text}. The place is the one before which lines fit best with the
/// same number and behind which they fit best shifted by the difference; how well two lines fit is told from
/// their lengths and their digits. When a file cannot be read again, that is the error.
Error whereFilesPart(const Source& source, const Source& target, ReadControl& control);

} // namespace isogloss::data
