// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/about_dialog.h"
#include "app/dialogs/command_palette.h"
#include "app/dialogs/get_model_dialog.h"
#include "app/dialogs/import_dialog.h"
#include "app/dialogs/log_dialog.h"
#include "app/dialogs/own_language_dialog.h"
#include "app/dialogs/shortcuts_dialog.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "tests/app/made_up_run.h"
#include "widgets/charts/chart_frame.h"

#include <QApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

namespace isogloss::tests {

/// The whole window on a fresh copy of the sample, with a run that is done and a pair that is measured, for tests that
/// look at everything a person can come to.
class WindowWalk
{
public:
    using Visit = std::function<void(QWidget& view, const QString& name)>;
    static constexpr int Patience = 120'000; // milliseconds; the machine may be busy

    WindowWalk()
        : m_appearance(*qApp)
    {
        m_appearance.choose(app::Appearance::Choice::Light);
        const QString sample = m_folder.filePath(QStringLiteral("sample"));
        if (!app::openSampleWorkspace(sample.toStdString()).has_value())
            qFatal("cannot make the sample");
        m_window = std::make_unique<app::MainWindow>(app::programInfo(), m_appearance);
        m_window->resize(1280, 860);
        m_window->show();
        QSignalSpy opened(m_window.get(), &app::MainWindow::workspaceOpened);
        m_window->openWorkspace(sample);
        if (!opened.wait(Patience))
            qFatal("cannot open the sample");
        addRun();
        settle();
    }

    app::MainWindow& window() { return *m_window; }
    app::Appearance& appearance() { return m_appearance; }

    /// Shows every page with every tab, and calls `visit` with what is shown.
    void eachView(const Visit& visit)
    {
        for (const char* const id : {"home", "texts", "models", "measure", "train", "results", "combine", "try"})
            showEach(QString::fromLatin1(id), visit);
    }

    void showEach(const QString& id, const Visit& visit)
    {
        m_window->showPage(id);
        settle();
        if (id == QStringLiteral("measure") && !m_isMeasured)
            measure();
        eachTab(*m_window, id, visit, {});
    }

    void eachDialog(const Visit& visit)
    {
        const auto show = [&](QDialog& dialog, const char* name) {
            dialog.setAttribute(Qt::WA_DeleteOnClose, false); // these stand on the stack
            dialog.show();
            settle();
            visit(dialog, QString::fromLatin1(name));
            dialog.close();
        };
        const auto actions = app::menuActions(*m_window->menuBar());
        app::AboutDialog about(app::programInfo(), nullptr);
        show(about, "about");
        app::CommandPalette palette(actions, nullptr);
        show(palette, "find an action");
        app::ShortcutsDialog shortcuts(actions, nullptr);
        show(shortcuts, "shortcuts");
        app::LogDialog log(QStringLiteral("2026-11-29T12:00:00Z [info] began"), {}, nullptr);
        show(log, "log");
        app::GetModelDialog get(model::openModels().value(), 12'000'000'000, nullptr);
        show(get, "get a model");
        auto& session = m_window->workbench()->session();
        const app::LanguageLookup lookup(m_window->workbench()->jobs(), session);
        app::ImportDialog import(session, lookup);
        show(import, "import");
        app::OwnLanguageDialog own(session, lookup);
        show(own, "own language");
    }

    /// Waits until nothing is computed or read any more, and everything is laid out.
    void settle()
    {
        auto* const workbench = m_window->workbench();
        for (int round = 0; round < 3; ++round) {
            bool isRead = false;
            workbench->session().read(
                m_window.get(), [](const store::Database&) { return Result<int>(0); },
                [&isRead](const Result<int>&) { isRead = true; });
            const bool isDone = QTest::qWaitFor(
                [&] { return isRead && workbench->jobs().jobs().isEmpty(); }, Patience);
            if (!isDone)
                qFatal("the window does not come to rest");
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

private:
    void addRun()
    {
        auto& session = m_window->workbench()->session();
        const store::WorkspaceFolder place = session.folder();
        const auto folder = place.runs() / "run-1";
        makeRunFolder(folder, place.models() / "base", {}, madeUpEvents(20));
        bool isStored = false;
        session.write(
            m_window.get(),
            [place, folder](store::Database& database) { return store::importRun(database, place, folder); },
            [&isStored](const Result<store::RunId>& id) { isStored = id.has_value(); });
        if (!QTest::qWaitFor([&] { return isStored; }, Patience))
            qFatal("cannot store a run");
    }

    void measure()
    {
        m_isMeasured = true;
        for (QPushButton* const button : m_window->findChildren<QPushButton*>())
            if (button->isVisible() && button->isEnabled() && button->property("main").toBool()) {
                button->click();
                break;
            }
        settle();
    }

    /// Every tab of every row of tabs that is seen, the inner ones for each of the outer.
    void eachTab(QWidget& view, const QString& name, const Visit& visit, QList<QTabBar*> done)
    {
        for (QTabBar* const tabs : view.findChildren<QTabBar*>()) {
            if (!tabs->isVisible() || done.contains(tabs) || tabs->count() < 2)
                continue;
            done.append(tabs);
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                settle();
                eachTab(view, QStringLiteral("%1, %2").arg(name, tabs->tabText(tab)), visit, done);
            }
            return;
        }
        visit(view, name);
    }

    QTemporaryDir m_folder;
    app::Appearance m_appearance;
    std::unique_ptr<app::MainWindow> m_window;
    bool m_isMeasured = false;
};

} // namespace isogloss::tests
