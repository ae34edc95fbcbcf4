// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;

namespace isogloss::widgets {

struct Colors;

/// What QPalette cannot say: cards, text roles, menus, buttons. Text sizes follow `body`, so that a person's
/// larger text enlarges all of it.
QString styleSheet(const Colors& colors, const QFont& body);

} // namespace isogloss::widgets
