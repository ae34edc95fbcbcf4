// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace isogloss::app {

/// How well what was typed names an action, lower is better; nothing where it does not. Every typed word has to stand
/// in the name: at the beginning of a word best, then inside one, then as letters in this order. Capitals and accents
/// do not count.
std::optional<int> actionMatch(const QString& typed, const QString& name);

} // namespace isogloss::app
