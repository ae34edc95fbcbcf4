// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <string>

namespace isogloss::data {

/// The evaluation set that a table is named after, "" for none: FLORES (also by its "eng_Latn.devtest"),
/// NTREX, TICO-19, and the test sets of news of WMT.
std::string evaluationSetOf(const TablePlan& table);

} // namespace isogloss::data
