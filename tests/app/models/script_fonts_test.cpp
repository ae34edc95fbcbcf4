// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/script_fonts.h"

#include <QTest>

using namespace isogloss::app;
using namespace Qt::StringLiterals;

class ScriptFontsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesThePackageOfEachScript();
    void seesWhichLettersAreThere();
};

void ScriptFontsTest::namesThePackageOfEachScript()
{
    const QStringList languages{u"eng_Latn"_s, u"hin_Deva"_s, u"cmn_Hans"_s, u"mar_Deva"_s, u"qaa_Zzzz"_s};
    const auto missing = missingFonts(languages, [](char32_t) { return false; });
    QCOMPARE(missing.size(), 2);
    QCOMPARE(missing[0].package, u"fonts-noto-core"_s);
    QCOMPARE(missing[0].languages, (QStringList{u"hin_Deva"_s, u"mar_Deva"_s}));
    QCOMPARE(missing[1].package, u"fonts-noto-cjk"_s);
    QVERIFY(missingFonts(languages, [](char32_t) { return true; }).isEmpty());
}

void ScriptFontsTest::seesWhichLettersAreThere()
{
    QVERIFY(canDraw(U'a'));
    constexpr char32_t NoLetter = 0x10FFFE;
    QVERIFY(!canDraw(NoLetter));
}

QTEST_MAIN(ScriptFontsTest)
#include "script_fonts_test.moc"
