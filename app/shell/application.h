// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <memory>

namespace isogloss::app {

class Appearance;
class MainWindow;
class Translations;

/// The composition root: makes everything once, passes references, owns it all. UI thread.
class Application
{
public:
    Application(int& argc, char** argv);
    ~Application();

    /// Reads the words of the call (--help, --version, a run's folder), shows the window and returns the exit
    /// status when it is closed.
    int run();

    MainWindow& window() { return *m_window; }

private:
    QApplication m_qt;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace isogloss::app
