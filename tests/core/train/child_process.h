// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace isogloss::tests {

/// Runs core_train_child with these words and waits: its status as waitpid gives it.
int statusOfChild(std::vector<std::string> words);

} // namespace isogloss::tests
