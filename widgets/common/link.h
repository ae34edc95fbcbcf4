// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;

namespace isogloss::widgets {

/// Words that lead somewhere, by mouse and keyboard, and wrap: the label emits linkActivated. The caller's layout
/// owns it.
QLabel* makeLink(const QString& text);

} // namespace isogloss::widgets
