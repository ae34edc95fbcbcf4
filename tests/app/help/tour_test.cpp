// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/tour.h"

#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/common/tour_bar.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class TourTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void goesThroughAllPages();
    void canBeLeftAndTakenUp();
    void standsOverTheWindow();

private:
    const TemporarySettings m_settings;
};

void TourTest::init()
{
    QSettings().clear();
}

void TourTest::goesThroughAllPages()
{
    const FailOnQtWarnings guard;
    widgets::TourBar bar;
    Tour tour(bar, nullptr);
    QSignalSpy pages(&tour, &Tour::pageRequested);
    QSignalSpy ended(&tour, &Tour::ended);
    tour.takeUp();
    QVERIFY(!button(bar, u"Back"_s).isEnabled());
    while (findButton(bar, u"Next"_s) != nullptr)
        button(bar, u"Next"_s).click();
    QStringList seen;
    for (const QList<QVariant>& page : pages)
        seen.append(page.first().toString());
    QCOMPARE(seen,
        (QStringList{u"home"_s, u"texts"_s, u"models"_s, u"measure"_s, u"train"_s, u"results"_s, u"combine"_s, u"try"_s}));
    button(bar, u"Finish"_s).click();
    QCOMPARE(ended.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(!Tour::isBegun());
}

void TourTest::canBeLeftAndTakenUp()
{
    const FailOnQtWarnings guard;
    {
        widgets::TourBar bar;
        Tour tour(bar, nullptr);
        tour.takeUp();
        button(bar, u"Next"_s).click();
        button(bar, u"Next"_s).click();
        button(bar, u"Back"_s).click();
        button(bar, u"Leave the tour"_s).click();
        QVERIFY(bar.isHidden());
    }
    QVERIFY(Tour::isBegun());
    widgets::TourBar bar;
    Tour tour(bar, nullptr);
    QSignalSpy pages(&tour, &Tour::pageRequested);
    tour.takeUp();
    QCOMPARE(pages.first().first().toString(), u"texts"_s);
}

void TourTest::standsOverTheWindow()
{
    const FailOnQtWarnings guard;
    QTemporaryDir home;
    const QString folder = home.filePath(u"workspace"_s);
    QVERIFY(store::Workspace::create(folder.toStdString()).has_value());
    Appearance appearance(*qApp);
    MainWindow window(programInfo(), appearance);
    window.resize(1280, 800);
    window.show();
    QSignalSpy opened(&window, &MainWindow::workspaceOpened);
    window.openWorkspace(folder);
    QVERIFY(opened.wait());
    QAction* take = nullptr;
    for (QAction* const action : window.findChildren<QAction*>())
        if (action->text() == u"A first &tour"_s)
            take = action;
    QVERIFY(take != nullptr);
    take->trigger();
    auto* const bar = window.findChild<widgets::TourBar*>();
    QVERIFY(bar->isVisible());
    button(*bar, u"Next"_s).click();
    for (const Look look : AllLooks) {
        const LookScope scope(look);
        keepPicture(window, u"tour-"_s + nameOf(look));
    }
    button(*bar, u"Leave the tour"_s).click();
    QCOMPARE(take->text(), u"Go on with the &tour"_s);
}

QTEST_MAIN(TourTest)
#include "tour_test.moc"
