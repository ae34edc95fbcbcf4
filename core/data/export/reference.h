// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/export/export_writer.h"

namespace isogloss::data {

/// The training JSON Lines of the method's authors: pairs of exactly two languages, or tasks as plain
/// prompts.
MadeWriter makeReferenceWriter(const ExportTarget& target);

} // namespace isogloss::data
