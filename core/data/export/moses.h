// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/export/export_writer.h"

namespace isogloss::data {

/// Lines side by side, a file per language, PATH.eng_Latn; records that lack a language are left out.
MadeWriter makeMosesWriter(const ExportTarget& target);

} // namespace isogloss::data
