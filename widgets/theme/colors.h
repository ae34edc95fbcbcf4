// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <array>

class QPalette;

namespace isogloss::widgets {

enum class ColorScheme { Light, Dark, HighContrast };

/// Every colour of the program by its role. Text keeps a contrast of 4.5 on window and surface, lines and
/// marks one of 3; in high contrast 7 and 4.5, borders too.
struct Colors
{
    QColor window;
    QColor surface; ///< cards, fields
    QColor raised; ///< menus, popovers
    QColor border;
    QColor groove; ///< what progress has not reached yet
    QColor text;
    QColor mutedText;
    QColor accent; ///< the main act of a screen, the keyboard's focus
    QColor onAccent;
    QColor selection;
    QColor good;
    QColor caution;
    QColor problem;
    std::array<QColor, 6> lines; ///< of charts, in this order
};

const Colors& colors(ColorScheme scheme);

/// Dark when the palette's window is darker than its text; high contrast when it is white on black.
ColorScheme schemeOf(const QPalette& palette);

/// WCAG 2 contrast of two opaque colours, 1..21.
double contrast(const QColor& a, const QColor& b);

} // namespace isogloss::widgets
