// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/colors.h"

class QApplication;

namespace isogloss::app {

/// Which colours a person chose; kept between sessions and applied at once. UI thread.
class Appearance
{
public:
    enum class Choice { System, Light, Dark };

    /// Reads the kept choice and applies it; takes the system's scheme from the palette the application began
    /// with.
    explicit Appearance(QApplication& application);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);

private:
    void apply();

    QApplication& m_application;
    const widgets::ColorScheme m_systemScheme;
    Choice m_choice;
};

} // namespace isogloss::app
