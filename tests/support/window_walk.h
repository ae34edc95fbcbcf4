// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/about_dialog.h"
#include "app/dialogs/closing_question.h"
#include "app/dialogs/command_palette.h"
#include "app/dialogs/get_model_dialog.h"
#include "app/dialogs/import_dialog.h"
#include "app/dialogs/log_dialog.h"
#include "app/dialogs/own_language_dialog.h"
#include "app/dialogs/shortcuts_dialog.h"
#include "app/pages/combine/trial_panel.h"
#include "app/pages/results/compare_panel.h"
#include "app/pages/results/run_list_panel.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "tests/app/made_up_run.h"
#include "widgets/charts/chart_frame.h"

#include <QApplication>
#include <QFile>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <functional>
#include <memory>

namespace isogloss::tests {

/// The whole window on a fresh copy of the sample, with two runs that are done, a pair that is measured and a mix that
/// is tried, for tests that look at everything a person can come to.
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
        addRun("run-1");
        addRun("run-2");
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
        if (id == QStringLiteral("combine") && !m_isMixed)
            mix();
        eachTab(*m_window, id, visit, {});
        if (id == QStringLiteral("results"))
            compareRuns(visit);
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
        import.add({textFile()});
        const auto* const preview = import.findChild<QTableView*>();
        if (!QTest::qWaitFor([preview] { return preview->model()->rowCount() > 0; }, Patience))
            qFatal("no preview");
        show(import, "import of a file");
        app::OwnLanguageDialog own(session, lookup);
        show(own, "own language");
        QTimer::singleShot(0, m_window.get(), [&] {
            QWidget* const question = QApplication::activeModalWidget();
            visit(*question, QStringLiteral("closing"));
            question->close();
        });
        app::askBeforeClosing(*m_window);
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
    void addRun(const char* name)
    {
        auto& session = m_window->workbench()->session();
        const store::WorkspaceFolder place = session.folder();
        const auto folder = place.runs() / name;
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

    void mix()
    {
        m_isMixed = true;
        auto* const button = m_window->findChild<app::TrialPanel*>()->findChild<QPushButton*>();
        if (!QTest::qWaitFor([button] { return button->isEnabled(); }, Patience))
            qFatal("nothing can be mixed");
        button->click();
        settle();
    }

    void compareRuns(const Visit& visit)
    {
        auto* const runs = m_window->findChild<app::RunListPanel*>()->findChild<QListView*>();
        const QModelIndex current = runs->currentIndex();
        runs->selectAll();
        const auto* const compare = m_window->findChild<app::ComparePanel*>();
        if (!QTest::qWaitFor([compare] { return compare->isVisible(); }, Patience))
            qFatal("no comparison");
        settle();
        visit(*m_window, QStringLiteral("results, compare"));
        runs->clearSelection();
        runs->setCurrentIndex(current);
        settle();
    }

    /// A table of two languages, with a header.
    QString textFile() const
    {
        const QString path = m_folder.filePath(QStringLiteral("tales.tsv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a file");
        file.write("eng\tfra\n");
        for (int i = 1; i < 20; ++i)
            file.write(QStringLiteral("The house number %1 stands here.\tLa maison %1 est ici.\n").arg(i).toUtf8());
        return path;
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
    bool m_isMixed = false;
};

} // namespace isogloss::tests
