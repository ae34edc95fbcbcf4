// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/appearance.h"

#include <QApplication>

namespace isogloss::tests {

/// In which ways people see the window.
enum class Look { Light, Dark, HighContrast, Large, Mirrored };

inline constexpr Look AllLooks[] = {Look::Light, Look::Dark, Look::HighContrast, Look::Large, Look::Mirrored};

inline QString nameOf(Look look)
{
    const char* const names[] = {"light", "dark", "high-contrast", "large", "mirrored"};
    return QString::fromLatin1(names[static_cast<int>(look)]);
}

/// While it lives, the application looks so.
class LookScope
{
public:
    explicit LookScope(Look look)
        : m_appearance(*qApp)
    {
        constexpr int Large = 200; // percent
        constexpr int Usual = 100;
        QApplication::setLayoutDirection(look == Look::Mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        m_appearance.setTextPercent(look == Look::Large ? Large : Usual);
        m_appearance.choose(look == Look::Dark  ? app::Appearance::Choice::Dark
                : look == Look::HighContrast ? app::Appearance::Choice::HighContrast
                                             : app::Appearance::Choice::Light);
    }
    ~LookScope()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_appearance.setTextPercent(100);
        m_appearance.choose(app::Appearance::Choice::Light);
    }
    LookScope(const LookScope&) = delete;
    LookScope& operator=(const LookScope&) = delete;

private:
    app::Appearance m_appearance;
};

} // namespace isogloss::tests
