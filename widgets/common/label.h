// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;

namespace isogloss::widgets {

/// What a text is on its page; the theme gives each role its size, weight and colour.
enum class TextRole { Title, Section, Body, Muted, Caption, Code, Caution, Problem };

/// A label that wraps and whose text can be selected; the caller's layout owns it.
QLabel* makeLabel(const QString& text, TextRole role);
/// Gives a label another role.
void setRole(QLabel& label, TextRole role);

} // namespace isogloss::widgets
