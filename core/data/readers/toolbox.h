// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Toolbox and other Standard Format files: lines that begin with a marker ("\tx"), of which one begins each
/// record (Layout::record; \ref where there is one, else \lx, else the first that comes again). A field is a
/// marker. Lines of one marker within a record, and those that wrap without one, are joined, and runs of
/// blanks, which align words with their glosses, become one. What \id says
/// holds as group for all that follow until it is said anew; other lines before the first record are ignored.
namespace isogloss::data {

extern const Format Toolbox;

} // namespace isogloss::data
