// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/issue.h"

#include <string>
#include <string_view>

namespace isogloss::quality {

/// A text without its issue of a repairable kind: composed, or without what should not be in it. `script` is
/// that of its language.
std::string repaired(IssueKind kind, std::string_view text, std::string_view script);

} // namespace isogloss::quality
