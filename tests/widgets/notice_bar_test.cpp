// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/notice_bar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class NoticeBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysUntilItIsTakenAway();
};

void NoticeBarTest::staysUntilItIsTakenAway()
{
    QWidget window;
    auto* const bar = new NoticeBar(&window);
    window.show();
    QVERIFY(!bar->isVisible());
    bar->showNotice(u"run-1"_s, u"Finished after 4 steps."_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->findChildren<QLabel*>().first()->text(), u"run-1"_s);
    const auto buttons = bar->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QSignalSpy details(bar, &NoticeBar::detailsRequested);
    buttons.last()->click();
    QVERIFY(!bar->isVisible());
    QCOMPARE(details.size(), 0);
    bar->showNotice(u"run-2"_s, u"Stopped."_s);
    buttons.first()->click();
    QVERIFY(!bar->isVisible());
    QCOMPARE(details.size(), 1);
}

QTEST_MAIN(NoticeBarTest)
#include "notice_bar_test.moc"
