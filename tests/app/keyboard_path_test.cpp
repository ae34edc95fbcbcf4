// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path without a mouse: the sample is opened, looked through, measured, trained and combined by keys alone.
#include "app/controllers/workbench.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/person.h"
#include "tests/support/temporary_settings.h"
#include "tests/support/typist.h"
#include "widgets/charts/chart_frame.h"

#include <QMenu>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <algorithm>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class KeyboardPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fromTheFirstStartToANewAdapter();

private:
    void open();
    void readTexts();
    void measure();
    void train();
    void combine();
    /// Waits for the button, goes there and presses it.
    void push(const QString& name);
    /// Goes to the tabs that have this one, and by the arrows to it.
    void chooseTab(const QString& name);

    const TemporarySettings m_settings;
    const QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;
};

void KeyboardPathTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void KeyboardPathTest::push(const QString& name)
{
    QTRY_VERIFY2_WITH_TIMEOUT(Person::button(name) != nullptr, qPrintable(name), Person::Patience);
    QVERIFY2(Typist::tabTo(name), qPrintable(u"Tab does not come to "_s + name));
    Typist::press(Qt::Key_Space);
}

void KeyboardPathTest::chooseTab(const QString& name)
{
    const auto tabOf = [&name](const QTabBar& bar) {
        for (int tab = 0; tab < bar.count(); ++tab)
            if (bar.isTabVisible(tab) && bar.tabText(tab) == name)
                return tab;
        return -1;
    };
    const auto hasIt = [&tabOf](const QWidget& widget) {
        const auto* const bar = qobject_cast<const QTabBar*>(&widget);
        return bar != nullptr && tabOf(*bar) >= 0;
    };
    const auto isThere = [&] {
        const auto bars = m_window->findChildren<QTabBar*>();
        return std::any_of(bars.begin(), bars.end(), [&](const QTabBar* bar) { return bar->isVisible() && hasIt(*bar); });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isThere(), qPrintable(name), Person::Patience);
    QVERIFY2(Typist::tabUntil(hasIt), qPrintable(name));
    const auto& bar = *qobject_cast<const QTabBar*>(QApplication::focusWidget());
    for (int presses = 0; presses < bar.count() && bar.currentIndex() != tabOf(bar); ++presses)
        Typist::press(bar.currentIndex() < tabOf(bar) ? Qt::Key_Right : Qt::Key_Left);
    QCOMPARE(bar.tabText(bar.currentIndex()), name);
}

void KeyboardPathTest::fromTheFirstStartToANewAdapter()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    m_window = std::make_unique<MainWindow>(programInfo(), appearance);
    m_window->resize(1280, 860);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    open();
    readTexts();
    measure();
    train();
    combine();
    m_window.reset();
}

void KeyboardPathTest::open()
{
    push(u"Watch two languages meet"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workbench() != nullptr, Person::Patience);
    const RunController& runs = m_window->workbench()->runs();
    QTRY_VERIFY_WITH_TIMEOUT(runs.isWorking(), Person::Patience);
    push(u"Stop and keep"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Person::Patience);
}

void KeyboardPathTest::readTexts()
{
    Typist::press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(Typist::tabTo(u"Datasets"_s));
    Typist::press(Qt::Key_End);
    chooseTab(u"Quality"_s);
    push(u"Look for problems"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Look again"_s) != nullptr, Person::Patience);
}

void KeyboardPathTest::measure()
{
    Typist::press(Qt::Key_3, Qt::ControlModifier);
    push(u"Measure how alike"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Measure again"_s) != nullptr, Person::Patience);
    bool isOpen = false;
    QTimer close; // the menu keeps the program until it closes
    connect(&close, &QTimer::timeout, this, [&isOpen] {
        if (auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            isOpen = true;
            QTest::keyClick(menu, Qt::Key_Escape);
        }
    });
    close.start(Person::Pause);
    push(Person::seen<widgets::ChartFrame>(*m_window)->findChild<QToolButton*>()->accessibleName());
    QVERIFY(isOpen);
    push(u"Bring these languages closer"_s);
}

void KeyboardPathTest::train()
{
    const RunController& runs = m_window->workbench()->runs();
    push(u"Start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 2, Person::Patience);
    push(u"Pause"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live()->isPaused, Person::Patience);
    push(u"Resume"_s);
    push(u"Stop and keep"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Person::Patience);
    chooseTab(u"Layers"_s);
}

void KeyboardPathTest::combine()
{
    QVERIFY(Typist::command(u"Combine"_s));
    push(u"Make the new adapter"_s);
    push(u"Take it back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"is gone again"_s), Person::Patience);
}

QTEST_MAIN(KeyboardPathTest)
#include "keyboard_path_test.moc"
