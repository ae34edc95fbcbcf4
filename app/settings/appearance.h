// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/colors.h"

#include <QFont>

class QApplication;

namespace isogloss::app {

/// Which colours a person chose; kept between sessions and applied at once. UI thread.
class Appearance
{
public:
    enum class Choice { System, Light, Dark, HighContrast };

    /// Reads the kept choice and applies it; takes the system's scheme from the palette the application began
    /// with.
    explicit Appearance(QApplication& application);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);

    /// Size of all text in percent of the system's, 80 to 200.
    int textPercent() const { return m_textPercent; }
    /// Beyond the range, its end.
    void setTextPercent(int percent);

private:
    widgets::ColorScheme scheme() const;
    void apply();

    QApplication& m_application;
    const widgets::ColorScheme m_systemScheme;
    const QFont m_systemFont;
    Choice m_choice;
    int m_textPercent;
};

} // namespace isogloss::app
