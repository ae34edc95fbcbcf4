// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// TSV and CSV: rows of cells parted by tabs, commas, semicolons or bars; with a header or without. Rows with
/// another number of cells than the first are refused, empty lines passed over.
namespace isogloss::data {

extern const Format Delimited;

} // namespace isogloss::data
