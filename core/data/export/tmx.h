// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/export/export_writer.h"

namespace isogloss::data {

/// TMX 1.4; groups travel as a prop that other programs ignore.
MadeWriter makeTmxWriter(const ExportTarget& target);

} // namespace isogloss::data
