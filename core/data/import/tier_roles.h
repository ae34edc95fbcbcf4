// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"

#include <string_view>

namespace isogloss::data {

/// What tiers of ELAN and markers of Toolbox hold by the names that linguists give them: texts ("tx", "ft",
/// "translation"), what is only about them ("mb", "ps", "gloss", "notes"), else Unknown.
Role roleOfTier(std::string_view name);

} // namespace isogloss::data
