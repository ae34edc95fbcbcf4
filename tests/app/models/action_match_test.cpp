// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/action_match.h"

#include <QTest>

using namespace isogloss::app;
using namespace Qt::StringLiterals;

class ActionMatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWordsInAnyOrder();
    void prefersBeginnings();
    void takesLettersInOrder();
    void ignoresCapitalsAndAccents();
    void nothingTypedMatchesAll();
};

void ActionMatchTest::findsWordsInAnyOrder()
{
    QVERIFY(actionMatch(u"dark col"_s, u"Colours, Dark"_s));
    QVERIFY(!actionMatch(u"dark xyz"_s, u"Colours, Dark"_s));
}

void ActionMatchTest::prefersBeginnings()
{
    QVERIFY(*actionMatch(u"op"_s, u"Open a run"_s) < *actionMatch(u"op"_s, u"Reopen a run"_s));
    QVERIFY(*actionMatch(u"run"_s, u"Open a run"_s) < *actionMatch(u"run"_s, u"Trunk"_s));
    QVERIFY(*actionMatch(u"oen"_s, u"Open"_s) > *actionMatch(u"open"_s, u"Reopen"_s));
}

void ActionMatchTest::takesLettersInOrder()
{
    QVERIFY(actionMatch(u"oar"_s, u"Open a run"_s));
    QVERIFY(!actionMatch(u"rao"_s, u"Open a run"_s));
}

void ActionMatchTest::ignoresCapitalsAndAccents()
{
    QCOMPARE(actionMatch(u"etude"_s, u"Étude"_s), std::optional(0));
}

void ActionMatchTest::nothingTypedMatchesAll()
{
    QCOMPARE(actionMatch({}, u"Open"_s), std::optional(0));
}

QTEST_MAIN(ActionMatchTest)
#include "action_match_test.moc"
