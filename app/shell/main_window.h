// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/program_info.h"

#include <QMainWindow>
#include <QMap>
#include <filesystem>
#include <memory>

class QStackedWidget;

namespace isogloss::widgets {
class ExplainPanel;
class JobBar;
class NavigationRail;
class NoticeBar;
}

namespace isogloss::app {

class Appearance;
class HomePage;
class MeetPage;
class RunPage;
struct RunCurves;
class Workbench;
class WorkspaceOpener;
struct OpenedWorkspace;

/// The one window: rail, page, explanations, job bar and menus, over one workspace at a time. Remembers its
/// size and place. UI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(ProgramInfo info, Appearance& appearance);
    ~MainWindow() override;

    /// Shows a run's page once it is read, or says on the start page why the folder holds no run.
    void openRun(const std::filesystem::path& folder);
    void openWorkspace(const QString& folder);
    /// Whatever of the two the folder holds.
    void openFolder(const QString& folder);
    /// Opens the sample and begins the run that shows two languages meet.
    void openSample();
    /// By its id, as in page_list.h; "home" is always there.
    void showPage(const QString& id);
    /// Nothing while no workspace is open.
    Workbench* workbench() { return m_workbench.get(); }

Q_SIGNALS:
    void workspaceOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildBody();
    void addFileMenu();
    void addEditMenu();
    void updateEditMenu();
    void addViewMenu();
    void addTextSizeMenu(QMenu& view);
    void addHelpMenu();
    void chooseRun();
    void chooseWorkspace();
    void makeWorkspace();
    void showAbout();
    void showExplain();
    void setWorkspace(const std::shared_ptr<OpenedWorkspace>& opened);
    void addPages();
    void dropPages();
    void showMeeting();
    void showRun(const QString& name, const RunCurves& curves);
    void showProblem(const QString& message);
    void updateJobBar();
    void connectJobBar();
    void tellEnds();
    bool mayClose();

    const ProgramInfo m_info;
    Appearance& m_appearance;
    WorkspaceOpener* m_opener;
    widgets::NavigationRail* m_rail;
    widgets::ExplainPanel* m_explain;
    widgets::NoticeBar* m_notice;
    widgets::JobBar* m_jobBar;
    QStackedWidget* m_stack;
    HomePage* m_home;
    RunPage* m_runPage;
    MeetPage* m_meetPage = nullptr; ///< once the sample was asked for
    QMap<QString, QWidget*> m_pages; ///< of the open workspace, by id
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_showExplain = nullptr;
    bool m_isSampleAsked = false; ///< its run begins once it is open
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace isogloss::app
