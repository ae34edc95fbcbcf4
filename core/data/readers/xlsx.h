// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Workbooks of Excel (.xlsx): the text of the cells of one sheet; numbers as the file writes them, of
/// formulas the value that was last computed.
namespace isogloss::data {

extern const Format Xlsx;

} // namespace isogloss::data
