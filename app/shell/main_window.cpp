// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/dialogs/about_dialog.h"
#include "app/i18n/error_text.h"
#include "app/models/run_curves.h"
#include "app/pages/run_page.h"
#include "app/pages/start_page.h"
#include "app/settings/appearance.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr QSize LeastSize{640, 480};
constexpr QSize FirstSize{1120, 760};
const auto GeometryKey = u"window/geometry"_s;

} // namespace

MainWindow::MainWindow(ProgramInfo info, Appearance& appearance)
    : m_info(std::move(info))
    , m_appearance(appearance)
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage(m_info))
    , m_runPage(new RunPage)
{
    setWindowTitle(tr("Isogloss"));
    setMinimumSize(LeastSize);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_runPage);
    setCentralWidget(m_pages);
    addFileMenu();
    addViewMenu();
    addHelpMenu();
    if (!restoreGeometry(QSettings().value(GeometryKey).toByteArray()))
        resize(FirstSize);
}

void MainWindow::openRun(const std::filesystem::path& folder)
{
    const Result<RunCurves> curves = readRunCurves(folder);
    if (!curves.has_value()) {
        QMessageBox::warning(this, tr("No run to show"), errorText(curves.error()));
        return;
    }
    const QString name = QString::fromStdString(folder.filename().string());
    m_runPage->show(name, curves.value());
    m_pages->setCurrentWidget(m_runPage);
    setWindowTitle(tr("%1 - Isogloss", "%1 is the name of a run").arg(name));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(GeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::addFileMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&File"));
    QAction* const open = menu->addAction(tr("&Open a run..."), this, &MainWindow::chooseRun);
    open->setShortcut(QKeySequence::Open);
    QAction* const start = menu->addAction(tr("&Start page"), this, [this] {
        m_pages->setCurrentWidget(m_startPage);
        setWindowTitle(tr("Isogloss"));
    });
    start->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Home));
    menu->addSeparator();
    QAction* const quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::addViewMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&View"))->addMenu(tr("&Colours"));
    auto* const group = new QActionGroup(this);
    const std::pair<QString, Appearance::Choice> choices[] = {
        {tr("&As the system"), Appearance::Choice::System},
        {tr("&Light"), Appearance::Choice::Light},
        {tr("&Dark"), Appearance::Choice::Dark},
    };
    for (const auto& [text, choice] : choices) {
        QAction* const action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == choice);
        connect(action, &QAction::triggered, this, [this, choice = choice] { m_appearance.choose(choice); });
    }
}

void MainWindow::addHelpMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&Help"));
    QAction* const about = menu->addAction(tr("&About Isogloss"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
    QAction* const aboutQt = menu->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainWindow::chooseRun()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open the folder of a run"));
    if (!folder.isEmpty())
        openRun(folder.toStdString());
}

void MainWindow::showAbout()
{
    AboutDialog(m_info, this).exec();
}

} // namespace isogloss::app
