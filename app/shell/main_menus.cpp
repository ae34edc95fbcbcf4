// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/dialogs/about_dialog.h"
#include "app/dialogs/command_palette.h"
#include "app/dialogs/log_dialog.h"
#include "app/dialogs/shortcuts_dialog.h"
#include "app/help/tour.h"
#include "app/settings/appearance.h"
#include "app/settings/recent_workspaces.h"
#include "app/shell/action_list.h"
#include "app/shell/main_window.h"
#include "app/shell/page_list.h"
#include "app/shell/program_log.h"
#include "app/shell/workspace_opener.h"
#include "widgets/common/navigation_rail.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace isogloss::app {

void MainWindow::addFileMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&File"));
    QAction* const make = menu->addAction(tr("&New workspace..."), this, &MainWindow::makeWorkspace);
    make->setShortcut(QKeySequence::New);
    QAction* const open = menu->addAction(tr("&Open a workspace..."), this, &MainWindow::chooseWorkspace);
    open->setShortcut(QKeySequence::Open);
    QAction* const run = menu->addAction(tr("Open a &run..."), this, &MainWindow::chooseRun);
    run->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_recent = menu->addMenu(tr("Open re&cent"));
    fillRecentMenu();
    menu->addSeparator();
    QAction* const quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::addEditMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = menu->addAction(tr("&Undo"), this, [this] {
        if (UndoSource* const source = m_workbench ? m_workbench->edits().source() : nullptr)
            source->undo();
    });
    m_redo = menu->addAction(tr("&Redo"), this, [this] {
        if (UndoSource* const source = m_workbench ? m_workbench->edits().source() : nullptr)
            source->redo();
    });
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    updateEditMenu();
}

/// Both say what they would do.
void MainWindow::updateEditMenu()
{
    const UndoSource* const source = m_workbench ? m_workbench->edits().source() : nullptr;
    const QString undo = source != nullptr ? source->undoText() : QString();
    const QString redo = source != nullptr ? source->redoText() : QString();
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1", "what is undone").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1", "what is redone").arg(redo));
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
}

void MainWindow::addViewMenu()
{
    QMenu* const view = menuBar()->addMenu(tr("&View"));
    m_showExplain = view->addAction(tr("&Explain panel"));
    m_showExplain->setCheckable(true);
    m_showExplain->setChecked(true);
    m_showExplain->setShortcut(QKeySequence(Qt::Key_F1));
    connect(m_showExplain, &QAction::toggled, this, &MainWindow::showExplain);
    addTextSizeMenu(*view);
    QMenu* const menu = view->addMenu(tr("&Colours"));
    auto* const group = new QActionGroup(this);
    const std::pair<QString, Appearance::Choice> choices[] = {
        {tr("&As the system"), Appearance::Choice::System},
        {tr("&Light"), Appearance::Choice::Light},
        {tr("&Dark"), Appearance::Choice::Dark},
        {tr("&High contrast"), Appearance::Choice::HighContrast},
    };
    for (const auto& [text, choice] : choices) {
        QAction* const action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == choice);
        connect(action, &QAction::triggered, this, [this, choice = choice] { m_appearance.choose(choice); });
    }
}

void MainWindow::addTextSizeMenu(QMenu& view)
{
    QMenu* const menu = view.addMenu(tr("&Text size"));
    constexpr int Step = 10; // percent
    constexpr int SystemSize = 100;
    const auto change = [this](int difference) {
        m_appearance.setTextPercent(m_appearance.textPercent() + difference);
    };
    menu->addAction(tr("&Larger"), this, [change] { change(Step); })->setShortcut(QKeySequence::ZoomIn);
    menu->addAction(tr("&Smaller"), this, [change] { change(-Step); })->setShortcut(QKeySequence::ZoomOut);
    menu->addAction(tr("&As the system"), this, [this] { m_appearance.setTextPercent(SystemSize); })
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
}

void MainWindow::addGoMenu()
{
    m_go = menuBar()->addMenu(tr("&Go"));
    fillGoMenu({});
}

/// The start page, and the pages of the open workspace in the rail's order.
void MainWindow::fillGoMenu(const QList<PageEntry>& pages)
{
    m_go->clear();
    QAction* const home = m_go->addAction(tr("&Home"), this, [this] { showPage(u"home"_s); });
    home->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Home));
    int key = Qt::Key_1;
    for (const PageEntry& page : pages) {
        QAction* const action = m_go->addAction(page.name, this, [this, id = page.id] { showPage(id); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(key++)));
    }
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    for (const QString& folder : recentWorkspaces())
        m_recent->addAction(QDir::toNativeSeparators(folder), this, [this, folder] { openWorkspace(folder); })
            ->setEnabled(QFileInfo::exists(folder));
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::addHelpMenu()
{
    QMenu* const menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Find an action..."), this, &MainWindow::findAction)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    menu->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    m_takeTour = menu->addAction(QString(), this, &MainWindow::takeTour);
    nameTour();
    m_showLog = menu->addAction(tr("&Log and report"), this, &MainWindow::showLog);
    m_showLog->setEnabled(false); // until there is one
    menu->addSeparator();
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

void MainWindow::chooseWorkspace()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open the folder of a workspace"));
    if (!folder.isEmpty())
        openWorkspace(folder);
}

void MainWindow::makeWorkspace()
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Name the folder of the new workspace"));
    if (!folder.isEmpty() && mayClose())
        m_opener->create(folder);
}

/// What the page offers first, since it is what a person looks at; what the other pages offer at the end.
void MainWindow::findAction()
{
    QWidget* const current = m_stack->currentWidget();
    QList<ActionEntry> actions = pageActions(*current, m_rail->currentName(), [] {}) + menuActions(*menuBar());
    for (int i = 0; i < m_stack->count(); ++i) {
        QWidget* const page = m_stack->widget(i);
        if (const QString id = m_pages.key(page); page != current && !id.isEmpty())
            actions += pageActions(*page, page->accessibleName(), [this, id] { showPage(id); });
    }
    auto* const palette = new CommandPalette(actions, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &QDialog::accepted, this, [this, palette] {
        if (const ActionEntry* const entry = palette->chosen()) // after the dialog is gone: it may open another
            QMetaObject::invokeMethod(this, entry->run, Qt::QueuedConnection);
    });
    palette->open();
}

void MainWindow::nameTour()
{
    m_takeTour->setText(Tour::isBegun() ? tr("Go on with the &tour") : tr("A first &tour"));
}

/// Where no workspace is open the sample is, since the tour goes through its pages.
void MainWindow::takeTour()
{
    if (m_workbench) {
        m_tour->takeUp();
        return;
    }
    connect(this, &MainWindow::workspaceOpened, m_tour, &Tour::takeUp,
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_opener->openSample();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(menuActions(*menuBar()), this).exec();
}

void MainWindow::showLog()
{
    LogDialog(QString::fromStdString(m_log->log().text()), m_log->report(m_info), this).exec();
}

void MainWindow::showAbout()
{
    AboutDialog(m_info, this).exec();
}

} // namespace isogloss::app
