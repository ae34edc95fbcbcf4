// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::layering {

/// A file that carries the licence line: sources, CMake files, scripts.
bool needsLicence(std::string_view path);

/// The licence stands in the first line, or in the second, behind "#!".
bool hasLicence(std::string_view text);

/// The first absolute path of a developer's machine in a text, or "".
std::string machinePath(std::string_view text);

} // namespace isogloss::layering
