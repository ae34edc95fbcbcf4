// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isogloss::layering {

/// What a source file does that its place in the tree forbids, a line each; empty when all is well. `path` is
/// relative to the root, "core/model/decoder.cpp".
std::vector<std::string> violations(const std::string& path, std::string_view text);

} // namespace isogloss::layering
