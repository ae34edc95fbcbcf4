// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

#include <vector>

namespace isogloss::data {

/// Which files of one language each stand side by side: all, when their languages (as the person named them
/// or their names say) differ, when there are only two, or when a vref.txt is among them; else those whose
/// names differ by the language alone ("a.en" and "a.sw", not "b.sw"). Files that stand alone are a table
/// each.
std::vector<Table> tablesOf(std::vector<Source> sources, const language::LanguageSearch& languages);

} // namespace isogloss::data
