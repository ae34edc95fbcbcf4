// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <memory>

namespace isogloss::app {

class Appearance;
class MainWindow;
class ProgramLog;
class SingleInstance;
class Translations;

/// The composition root: makes everything once, passes references, owns it all. UI thread.
class Application
{
public:
    Application(int& argc, char** argv);
    ~Application();

    /// Reads the words of the call (--help, --version, the folder of a workspace or run), shows the window and
    /// returns the exit status when it is closed. Where a window is open already, that one shows the folder.
    int run();

    MainWindow& window() { return *m_window; }

private:
    void show(const QString& folder);

    QApplication m_qt;
    std::unique_ptr<ProgramLog> m_log;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace isogloss::app
