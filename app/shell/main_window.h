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
class TourBar;
}

namespace isogloss::app {

class Appearance;
class ExplainWatcher;
class HomePage;
class ProgramLog;
class Tour;
class MeetPage;
class RunPage;
struct PageEntry;
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

    /// Offers this log in the Help menu, and at once where it tells that the program was cut off before.
    void useLog(const ProgramLog& log);
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
    void addGoMenu();
    void addTextSizeMenu(QMenu& view);
    void addHelpMenu();
    void chooseRun();
    void chooseWorkspace();
    void makeWorkspace();
    void showAbout();
    void showLog();
    void showExplain();
    void fillGoMenu(const QList<PageEntry>& pages);
    void fillRecentMenu();
    void findAction();
    void takeTour();
    void nameTour();
    void showShortcuts();
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
    ExplainWatcher* m_explainWatcher;
    widgets::TourBar* m_tourBar;
    Tour* m_tour;
    widgets::NoticeBar* m_notice;
    widgets::NoticeBar* m_cutOff; ///< that the program ended without being closed
    widgets::JobBar* m_jobBar;
    QStackedWidget* m_stack;
    HomePage* m_home;
    RunPage* m_runPage;
    MeetPage* m_meetPage = nullptr; ///< once the sample was asked for
    QMap<QString, QWidget*> m_pages; ///< of the open workspace, by id
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_showExplain = nullptr;
    QAction* m_showLog = nullptr;
    QAction* m_takeTour = nullptr;
    const ProgramLog* m_log = nullptr;
    QMenu* m_go = nullptr;
    QMenu* m_recent = nullptr;
    bool m_isSampleAsked = false; ///< its run begins once it is open
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace isogloss::app
