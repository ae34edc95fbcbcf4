// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace isogloss::model {

/// The licence that a model folder states: of the head of its README.md ("license: apache-2.0"), else the first line of
/// its LICENSE; "" where neither says. Blocks.
std::string modelLicence(const std::filesystem::path& folder);

} // namespace isogloss::model
