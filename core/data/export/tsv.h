// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/export/export_writer.h"

namespace isogloss::data {

/// Tab-separated values with a line of headings: key, group, and a column per language. Cells with a tab, a
/// line end or a quote in front stand in quotes.
MadeWriter makeTsvWriter(const ExportTarget& target);

} // namespace isogloss::data
