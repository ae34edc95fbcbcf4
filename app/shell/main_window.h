// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/program_info.h"

#include <QMainWindow>
#include <filesystem>

class QStackedWidget;

namespace isogloss::app {

class Appearance;
class RunPage;

/// The one window: menus, and the page in the middle. Remembers its size and place. UI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(ProgramInfo info, Appearance& appearance);

    /// Shows a run's page, or says why the folder holds no run.
    void openRun(const std::filesystem::path& folder);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addFileMenu();
    void addViewMenu();
    void addHelpMenu();
    void chooseRun();
    void showAbout();

    const ProgramInfo m_info;
    Appearance& m_appearance;
    QStackedWidget* m_pages;
    QWidget* m_startPage;
    RunPage* m_runPage;
};

} // namespace isogloss::app
