// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// OpenDocument spreadsheets (.ods): the text of the cells of one sheet, as it is shown; paragraphs of a cell
/// are parted by line ends, comments are left out.
namespace isogloss::data {

extern const Format Ods;

} // namespace isogloss::data
