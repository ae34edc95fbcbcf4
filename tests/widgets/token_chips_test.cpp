// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/token_chips.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QTest>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class TokenChipsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrapsWhereThereIsLittleRoom();
    void followsTheTextsDirection();
};

void TokenChipsTest::wrapsWhereThereIsLittleRoom()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TokenChips chips;
    chips.setChips({{u"set"_s, u"5"_s, false}, {u"\u00B7an"_s, u"6"_s, false}, {u"<0xE1>"_s, u"7"_s, true}},
        Qt::LeftToRight);
    QVERIFY(chips.heightForWidth(20) >= 3 * chips.heightForWidth(1000));
    QCOMPARE(chips.accessibleDescription(), u"set \u00B7an <0xE1>"_s);
}

void TokenChipsTest::followsTheTextsDirection()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TokenChips chips;
    chips.resize(400, 40);
    const auto leftmost = [&chips] {
        const QImage image = chips.grab().toImage();
        const QRgb empty = image.pixel(200, image.height() / 2);
        return image.pixel(4, 12) != empty;
    };
    chips.setChips({{u"set"_s, u"5"_s, false}}, Qt::LeftToRight);
    QVERIFY(leftmost());
    chips.setChips({{u"set"_s, u"5"_s, false}}, Qt::RightToLeft);
    QVERIFY(!leftmost());
}

QTEST_MAIN(TokenChipsTest)
#include "token_chips_test.moc"
