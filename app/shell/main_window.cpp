// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/controllers/workbench.h"
#include "app/dialogs/closing_question.h"
#include "app/help/explain_watcher.h"
#include "app/help/tour.h"
#include "app/models/adapter_facts.h"
#include "app/models/run_curves.h"
#include "app/pages/home_page.h"
#include "app/pages/meet_page.h"
#include "app/pages/run_page.h"
#include "app/settings/recent_workspaces.h"
#include "app/shell/end_notices.h"
#include "app/shell/job_line.h"
#include "app/shell/page_list.h"
#include "app/shell/program_log.h"
#include "app/shell/workspace_opener.h"
#include "widgets/common/explain_panel.h"
#include "widgets/common/job_bar.h"
#include "widgets/common/navigation_rail.h"
#include "widgets/common/notice_bar.h"
#include "widgets/common/tour_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr QSize LeastSize{640, 480};
constexpr QSize FirstSize{1200, 800};
constexpr int FoldedRailBelow = 1100; // width of the window
constexpr int ExplainBelow = 1180;
constexpr int ExplainWidth = 240;
const auto GeometryKey = u"window/geometry"_s;
const auto HomeId = u"home"_s;

bool isWorkspace(const QString& folder)
{
    return QFileInfo::exists(folder + u"/workspace.db"_s);
}

bool isRun(const QString& folder)
{
    return QFileInfo::exists(folder + u"/events.jsonl"_s);
}

} // namespace

MainWindow::MainWindow(ProgramInfo info, Appearance& appearance)
    : m_info(std::move(info))
    , m_appearance(appearance)
    , m_opener(new WorkspaceOpener(this))
    , m_rail(new widgets::NavigationRail)
    , m_explain(new widgets::ExplainPanel)
    , m_explainWatcher(new ExplainWatcher(*this))
    , m_tourBar(new widgets::TourBar)
    , m_tour(new Tour(*m_tourBar, this))
    , m_notice(new widgets::NoticeBar)
    , m_cutOff(new widgets::NoticeBar)
    , m_jobBar(new widgets::JobBar)
    , m_stack(new QStackedWidget)
    , m_home(new HomePage(m_info))
    , m_runPage(new RunPage)
{
    setWindowTitle(tr("Isogloss"));
    setMinimumSize(LeastSize);
    setAcceptDrops(true);
    buildBody();
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addGoMenu();
    addHelpMenu();
    connectJobBar();
    connect(m_notice, &widgets::NoticeBar::detailsRequested, this, [this] { showPage(u"results"_s); });
    connect(m_tour, &Tour::pageRequested, this, &MainWindow::showPage);
    connect(m_tour, &Tour::ended, this, &MainWindow::nameTour);
    connect(m_cutOff, &widgets::NoticeBar::detailsRequested, this, &MainWindow::showLog);
    m_home->showRecent(recentWorkspaces());
    connect(m_home, &HomePage::tourRequested, this, &MainWindow::takeTour);
    connect(m_home, &HomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_home, &HomePage::ownDataRequested, this, &MainWindow::makeWorkspace);
    connect(m_home, &HomePage::workspaceRequested, this, &MainWindow::openWorkspace);
    connect(m_home, &HomePage::otherWorkspaceRequested, this, &MainWindow::chooseWorkspace);
    connect(m_home, &HomePage::pageRequested, this, &MainWindow::showPage);
    connect(m_opener, &WorkspaceOpener::busyChanged, m_home, &HomePage::setBusy);
    connect(m_opener, &WorkspaceOpener::opened, this, &MainWindow::setWorkspace);
    connect(m_opener, &WorkspaceOpener::runRead, this, &MainWindow::showRun);
    connect(m_opener, &WorkspaceOpener::failed, this, [this](const QString& message) {
        m_isSampleAsked = false;
        showProblem(message);
    });
    if (!restoreGeometry(QSettings().value(GeometryKey).toByteArray()))
        resize(FirstSize);
    showPage(HomeId);
    m_home->setFocus();
}

MainWindow::~MainWindow()
{
    dropPages(); // they hold references to what works on the workspace
}

void MainWindow::buildBody()
{
    auto* const body = new QWidget;
    auto* const rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_rail->addPage(HomeId, tr("Home"), u":/icons/pages/home.svg"_s, tr("Where to begin"));
    m_runPage->setProperty(ExplainProperty, u"results"_s);
    m_stack->addWidget(m_home);
    m_stack->addWidget(m_runPage);
    m_explain->setFixedWidth(ExplainWidth);
    columns->addWidget(m_rail);
    auto* const middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_tourBar);
    middle->addWidget(m_stack, 1);
    columns->addLayout(middle, 1);
    columns->addWidget(m_explain);
    rows->addLayout(columns, 1);
    rows->addWidget(m_cutOff);
    rows->addWidget(m_notice);
    rows->addWidget(m_jobBar);
    setCentralWidget(body);
    connect(m_rail, &widgets::NavigationRail::chosen, this, &MainWindow::showPage);
    const auto explain = [this](const Explanation& words) {
        m_explain->explain(words.title, words.text, words.good, words.source, words.picture);
    };
    connect(m_explainWatcher, &ExplainWatcher::explained, this, explain);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] { m_explainWatcher->come(*m_stack->currentWidget()); });
}

void MainWindow::useLog(const ProgramLog& log)
{
    m_log = &log;
    m_showLog->setEnabled(true);
    if (log.log().cutOffSessions().empty())
        return;
    const QDateTime began
        = QDateTime::fromString(QString::fromStdString(log.log().cutOffSessions().back()), Qt::ISODate).toLocalTime();
    m_cutOff->showNotice(tr("Isogloss was cut off"),
        tr("The program that was started on %1 ended without being closed. What was computed is kept up to the last "
           "checkpoint. The log says what it did until then, with a report that you can copy.")
            .arg(QLocale().toString(began, QLocale::ShortFormat)));
}

void MainWindow::openRun(const std::filesystem::path& folder)
{
    m_opener->readRun(QString::fromStdString(folder.string()));
}

void MainWindow::showRun(const QString& name, const RunCurves& curves)
{
    m_runPage->show(name, curves);
    m_stack->setCurrentWidget(m_runPage);
    setWindowTitle(tr("%1 - Isogloss", "%1 is the name of a run").arg(name));
}

void MainWindow::openWorkspace(const QString& folder)
{
    if (mayClose())
        m_opener->open(folder);
}

void MainWindow::openFolder(const QString& folder)
{
    if (isRun(folder))
        openRun(folder.toStdString());
    else
        openWorkspace(folder);
}

void MainWindow::openSample()
{
    const auto sample = store::WorkspaceFolder(WorkspaceOpener::sampleFolder().toStdString()).root();
    if (m_workbench && m_workbench->session().folder().root() == sample) {
        showMeeting();
        return;
    }
    if (!mayClose())
        return;
    m_isSampleAsked = true;
    m_opener->openSample();
}

void MainWindow::setWorkspace(const std::shared_ptr<OpenedWorkspace>& opened)
{
    dropPages();
    m_workbench.reset();
    m_workbench = std::make_unique<Workbench>(opened);
    m_home->showProblem({});
    rememberWorkspace(QString::fromStdString(m_workbench->session().folder().root().string()));
    m_home->showRecent(recentWorkspaces());
    fillRecentMenu();
    m_home->showWorkspace(m_workbench->session().name());
    addPages();
    setWindowTitle(tr("%1 - Isogloss", "%1 is the name of a workspace").arg(m_workbench->session().name()));
    connect(&m_workbench->jobs(), &JobController::jobsChanged, this, &MainWindow::updateJobBar);
    connect(&m_workbench->runs(), &RunController::runAdvanced, this, &MainWindow::updateJobBar);
    connect(&m_workbench->runs(), &RunController::failed, this, &MainWindow::showProblem);
    tellEnds();
    connect(&m_workbench->edits(), &EditHistory::changed, this, &MainWindow::updateEditMenu);
    updateEditMenu();
    qCInfo(activity).noquote()
        << "workspace" << inQuotes(m_workbench->session().folder().root().string()).c_str();
    Q_EMIT workspaceOpened();
    if (std::exchange(m_isSampleAsked, false))
        showMeeting();
    else
        showPage(u"texts"_s);
}

void MainWindow::tellEnds()
{
    const auto* const notices = new EndNotices(*this, *m_workbench, m_workbench.get());
    connect(notices, &EndNotices::lastingNotice, m_notice, &widgets::NoticeBar::showNotice);
    connect(notices, &EndNotices::detailsRequested, this, [this] {
        raise();
        activateWindow();
        showPage(u"results"_s);
    });
}

void MainWindow::dropPages()
{
    delete std::exchange(m_meetPage, nullptr);
    fillGoMenu({});
    for (const QString& id : m_pages.keys()) {
        m_rail->removePage(id);
        delete m_pages.take(id);
    }
}

void MainWindow::addPages()
{
    Navigator& navigator = m_workbench->navigator();
    const QList<PageEntry> entries = makePages(*m_workbench);
    fillGoMenu(entries);
    for (const PageEntry& entry : entries) {
        m_pages.insert(entry.id, entry.page);
        entry.page->setAccessibleName(entry.name);
        entry.page->setProperty(ExplainProperty, entry.id);
        m_stack->addWidget(entry.page);
        m_rail->addPage(
            entry.id, entry.name, u":/icons/pages/%1.svg"_s.arg(entry.id), entry.explanation);
    }
    connect(&navigator, &Navigator::pageRequested, this, &MainWindow::showPage);
    connect(&navigator, &Navigator::runRequested, this, [this] { showPage(u"results"_s); });
    connect(&navigator, &Navigator::measureRequested, this, [this] { showPage(u"measure"_s); });
    connect(&navigator, &Navigator::modelMeasureRequested, this, [this] { showPage(u"measure"_s); });
    connect(&navigator, &Navigator::trainRequested, this, [this] { showPage(u"train"_s); });
    connect(&navigator, &Navigator::settingsRequested, this, [this] { showPage(u"train"_s); });
    connect(&navigator, &Navigator::importRequested, this, [this] { showPage(u"texts"_s); });
    connect(&navigator, &Navigator::combineRequested, this, [this] { showPage(u"combine"_s); });
    connect(&navigator, &Navigator::adaptersRequested, this, [this] { showPage(u"combine"_s); });
}

/// The sample's first run, in place of the start page until another page is asked for.
void MainWindow::showMeeting()
{
    m_rail->setCurrent(HomeId);
    if (m_meetPage != nullptr) {
        m_stack->setCurrentWidget(m_meetPage);
        return;
    }
    m_meetPage = new MeetPage(*m_workbench);
    m_stack->addWidget(m_meetPage);
    connect(m_meetPage, &MeetPage::ownDataRequested, this, &MainWindow::makeWorkspace);
    connect(m_meetPage, &MeetPage::failed, this, &MainWindow::showProblem);
    m_stack->setCurrentWidget(m_meetPage);
    m_meetPage->begin(m_workbench->session().folder().root() / "settings" / "meet.json");
}

void MainWindow::showPage(const QString& id)
{
    qCInfo(activity).noquote() << "page" << id;
    QWidget* const page = m_pages.value(id, m_home);
    m_rail->setCurrent(m_pages.contains(id) ? id : HomeId);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showProblem(const QString& message)
{
    qCInfo(activity).noquote() << "problem shown" << inQuotes(message.toStdString()).c_str();
    m_home->showProblem(message);
    showPage(HomeId);
}

void MainWindow::updateJobBar()
{
    const auto line = jobLine(m_workbench->runs(), m_workbench->jobs());
    m_home->showRunning(
        line ? tr("%1: %2", "what is computed, how far it is").arg(line->title, line->detail) : QString());
    if (line)
        m_jobBar->showLine(*line);
    else
        m_jobBar->showNothing();
}

void MainWindow::connectJobBar()
{
    using widgets::JobBar;
    connect(m_jobBar, &JobBar::pauseRequested, this, [this] { m_workbench->runs().pause(); });
    connect(m_jobBar, &JobBar::goOnRequested, this, [this] { m_workbench->runs().unpause(); });
    connect(m_jobBar, &JobBar::stopRequested, this, [this] {
        if (m_workbench->runs().live())
            m_workbench->runs().stopAndKeep();
        else if (const auto jobs = m_workbench->jobs().lastingJobs(); !jobs.isEmpty())
            m_workbench->jobs().stop(jobs.front().key);
    });
    connect(m_jobBar, &JobBar::detailsRequested, this, [this] {
        if (const auto& live = m_workbench->runs().live())
            Q_EMIT m_workbench->navigator().runRequested(QString::fromStdString(live->folder.string()));
    });
}

/// Asks what becomes of a run under way, and sees to it. False when the window is to stay.
bool MainWindow::mayClose()
{
    if (!m_workbench || !m_workbench->runs().isWorking())
        return true;
    switch (askBeforeClosing(*this)) {
    case ClosingChoice::StayOpen:
        return false;
    case ClosingChoice::KeepTraining:
        QApplication::setQuitOnLastWindowClosed(false);
        connect(&m_workbench->runs(), &RunController::queueChanged, this, [this] {
            if (!m_workbench->runs().isWorking() && !isVisible())
                QApplication::quit();
        });
        return true;
    case ClosingChoice::GoOnLater:
        m_workbench->runs().holdQueue();
        return true;
    case ClosingChoice::StopAndKeep:
        m_workbench->runs().stopAndKeep();
        return true;
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(GeometryKey, saveGeometry());
    if (!mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setFolded(width() < FoldedRailBelow);
    showExplain();
}

/// Where there is room for it, as long as it is wanted.
void MainWindow::showExplain()
{
    m_explain->setVisible(m_showExplain->isChecked() && width() >= ExplainBelow);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

/// A folder with a workspace or a run is opened, one with an adapter brought in; anything else is for the page that brings texts in.
void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    if (paths.size() == 1 && (isWorkspace(paths.first()) || isRun(paths.first())))
        openFolder(paths.first());
    else if (m_workbench && adapterFolders(event->mimeData()->urls()) == paths)
        Q_EMIT m_workbench->navigator().adaptersRequested(paths);
    else if (m_workbench)
        Q_EMIT m_workbench->navigator().importRequested(paths);
    else
        m_home->showProblem(tr("Make a workspace first, or open one: these files are brought into it."));
}

} // namespace isogloss::app
