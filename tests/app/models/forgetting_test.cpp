// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/forgetting.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;

using TextBits = record::ForgettingSnapshot::TextBits;

class ForgettingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boundsTheChange();
    void isWideWhereTextsDisagree();
    void knowsNothingOfOtherTexts();
};

void ForgettingTest::boundsTheChange()
{
    const TextBits before{{20, 40, 60}, {10, 20, 30}};
    const TextBits after{{25, 50, 75}, {10, 20, 30}}; // half a bit more for each character
    const auto change = changeInterval(before, after);
    QVERIFY(change);
    QCOMPARE(change->low, 0.5);
    QCOMPARE(change->high, 0.5);
}

void ForgettingTest::isWideWhereTextsDisagree()
{
    TextBits before;
    TextBits after;
    for (int text = 0; text < 20; ++text) {
        before.bits.push_back(10);
        before.characters.push_back(10);
        after.bits.push_back(text % 2 == 0 ? 12 : 8);
    }
    const auto change = changeInterval(before, after);
    QVERIFY(change);
    QVERIFY(change->low < 0 && change->high > 0);
}

void ForgettingTest::knowsNothingOfOtherTexts()
{
    QVERIFY(!changeInterval({}, {}));
    QVERIFY(!changeInterval({{1, 2}, {1, 1}}, {{1}, {1}}));
}

QTEST_MAIN(ForgettingTest)
#include "forgetting_test.moc"
