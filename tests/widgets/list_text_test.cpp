// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/list_text.h"

#include <QTest>

using isogloss::widgets::listText;
using namespace Qt::StringLiterals;

class ListTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsAsPeopleDo();
    void entriesMayHoldWhatLooksLikeAPlace();
};

void ListTextTest::joinsAsPeopleDo()
{
    QCOMPARE(listText({}), QString());
    QCOMPARE(listText({u"Kabyle"_s}), u"Kabyle"_s);
    QCOMPARE(listText({u"Kabyle"_s, u"Zulu"_s}), u"Kabyle and Zulu"_s);
    QCOMPARE(listText({u"Kabyle"_s, u"Zulu"_s, u"Basque"_s}), u"Kabyle, Zulu and Basque"_s);
}

void ListTextTest::entriesMayHoldWhatLooksLikeAPlace()
{
    QCOMPARE(listText({u"%1"_s, u"%2"_s, u"100 %"_s}), u"%1, %2 and 100 %"_s);
}

QTEST_MAIN(ListTextTest)
#include "list_text_test.moc"
