// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/command_palette.h"

#include "app/dialogs/get_model_dialog.h"
#include "app/dialogs/own_language_dialog.h"
#include "app/dialogs/shortcuts_dialog.h"
#include "app/pages/models_page.h"
#include "app/settings/appearance.h"
#include "app/settings/recent_workspaces.h"
#include "app/shell/main_window.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <algorithm>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::keepPicture;

class CommandPaletteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void offersMenusPagesButtonsAndWorkspaces();
    void doesWhatIsTyped();
    void goesToThePageOfAnAction();
    void arrowsChooseWhileOneTypes();
    void escapeDoesNothing();
    void shortcutsComeFromTheSameActions();
    void looksRight();

private:
    CommandPalette& openPalette();
    static QStringList names(const CommandPalette& palette);

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_home;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

void CommandPaletteTest::initTestCase()
{
    const QString folder = m_home.filePath(u"two languages"_s);
    QVERIFY(store::Workspace::create(folder.toStdString()).has_value());
    m_appearance = std::make_unique<Appearance>(*qApp);
    m_appearance->choose(Appearance::Choice::Light);
    m_window = std::make_unique<MainWindow>(programInfo(), *m_appearance);
    m_window->show();
    QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
    m_window->openWorkspace(folder);
    QVERIFY(opened.wait());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

CommandPalette& CommandPaletteTest::openPalette()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window is not active");
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* const palette = m_window->findChild<CommandPalette*>();
    if (palette == nullptr || !QTest::qWaitForWindowActive(palette)
        || !QTest::qWaitFor([palette] { return palette->focusWidget() != nullptr; }))
        qFatal("no palette");
    return *palette;
}

QStringList CommandPaletteTest::names(const CommandPalette& palette)
{
    QStringList found;
    const auto* const table = palette.findChild<QTableWidget*>();
    for (int row = 0; row < table->rowCount(); ++row)
        found.append(table->item(row, 0)->text());
    return found;
}

void CommandPaletteTest::offersMenusPagesButtonsAndWorkspaces()
{
    const isogloss::tests::FailOnQtWarnings guard;
    CommandPalette& palette = openPalette();
    const QStringList found = names(palette);
    for (const QString& name : {u"Open a workspace..."_s, u"Dark"_s, u"Measure"_s, u"Try"_s, u"Languages"_s, u"Quit"_s})
        QVERIFY2(found.contains(name), qPrintable(name + u" in "_s + found.join(u'|')));
    QVERIFY(std::any_of(found.begin(), found.end(), [](const QString& name) { return name.endsWith(u"two languages"_s); }));
    QVERIFY(!found.contains(u"Undo"_s)); // there is nothing to undo
    palette.reject();
    QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
}

void CommandPaletteTest::doesWhatIsTyped()
{
    const isogloss::tests::FailOnQtWarnings guard;
    CommandPalette& palette = openPalette();
    QTest::keyClicks(palette.focusWidget(), u"col dark"_s);
    QCOMPARE(names(palette).first(), u"Dark"_s);
    QVERIFY(palette.focusWidget()->accessibleDescription().contains(u"Dark"_s));
    QTest::keyClick(palette.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_appearance->choice(), Appearance::Choice::Dark);
    m_appearance->choose(Appearance::Choice::Light);
    QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
}

/// A button of another page, and one behind another tab of another page, from the start page.
void CommandPaletteTest::goesToThePageOfAnAction()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto choose = [this](const QString& typed, const QString& found) {
        m_window->showPage(u"home"_s);
        CommandPalette& palette = openPalette();
        QTest::keyClicks(palette.focusWidget(), typed);
        QCOMPARE(names(palette).value(0), found);
        QTest::keyClick(palette.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
    };
    choose(u"get a model"_s, u"Get a model"_s);
    QTRY_VERIFY(m_window->findChild<GetModelDialog*>() != nullptr);
    QVERIFY(m_window->findChild<ModelsPage*>()->isVisible());
    m_window->findChild<GetModelDialog*>()->close();
    choose(u"language of your own"_s, u"A language of your own"_s);
    QTRY_VERIFY(m_window->findChild<OwnLanguageDialog*>() != nullptr);
    QVERIFY(isogloss::tests::findButton(*m_window, u"A language of your own"_s)->isVisible());
    m_window->findChild<OwnLanguageDialog*>()->close();
    m_window->showPage(u"texts"_s);
}

void CommandPaletteTest::arrowsChooseWhileOneTypes()
{
    const isogloss::tests::FailOnQtWarnings guard;
    CommandPalette& palette = openPalette();
    QWidget* const field = palette.focusWidget();
    QTest::keyClicks(field, u"e"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(palette.focusWidget(), field);
    QCOMPARE(palette.chosen()->name, names(palette)[1]);
    QTest::keyClicks(field, u" nothing of the kind"_s);
    QVERIFY(palette.chosen() == nullptr);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(palette.isVisible());
    palette.reject();
    QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
}

void CommandPaletteTest::escapeDoesNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    CommandPalette& palette = openPalette();
    QTest::keyClicks(palette.focusWidget(), u"col dark"_s);
    QTest::keyClick(palette.focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
    QCOMPARE(m_appearance->choice(), Appearance::Choice::Light);
}

void CommandPaletteTest::shortcutsComeFromTheSameActions()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QList<ActionEntry> actions = menuActions(*m_window->menuBar());
    QSet<QString> keys;
    for (const ActionEntry& action : actions)
        if (!action.shortcut.isEmpty()) {
            const QString shown = action.shortcut.toString();
            QVERIFY2(!keys.contains(shown), qPrintable(shown + u" does two things"_s));
            keys.insert(shown);
        }
    ShortcutsDialog dialog(actions, nullptr);
    const auto* const table = dialog.findChild<QTableWidget*>();
    QSet<QString> listed;
    for (int row = 0; row < table->rowCount(); ++row)
        listed.insert(table->item(row, 0)->text());
    QVERIFY(listed.contains(keys));
    QVERIFY(keys.contains(u"Ctrl+K"_s));
    dialog.show();
    keepPicture(dialog, u"shortcuts"_s);
}

void CommandPaletteTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    for (const auto look : isogloss::tests::AllLooks) {
        const isogloss::tests::LookScope scope(look);
        CommandPalette& palette = openPalette();
        keepPicture(palette, u"palette-"_s + isogloss::tests::nameOf(look));
        palette.reject();
        QTRY_VERIFY(m_window->findChild<CommandPalette*>() == nullptr);
    }
}

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
