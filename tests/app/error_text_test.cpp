// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/error_text.h"

#include "app/i18n/translations.h"
#include "core/base/errors.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class ErrorTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeIsWorded();
    void argumentsStandInTheirPlaces();
    void valuesAreNotReadAsPlaceholders();
    void anUnknownCodeTellsItsArguments();
    void translationsHoldEveryCode();
};

void ErrorTextTest::everyCodeIsWorded()
{
    QVERIFY(wordings().size() > 50);
    for (const Wording& wording : wordings()) {
        const QString text = errorText(ErrorCode{wording.code}, {});
        QVERIFY2(text.endsWith(u'.') || text.endsWith(u'\u2026'), wording.text);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), wording.text);
    }
}

void ErrorTextTest::argumentsStandInTheirPlaces()
{
    const Error error{errors::JsonMalformed, {{"line", "3"}, {"path", "a.json"}, {"reason", "no value"}}, {}};
    QCOMPARE(errorText(error), u"a.json, line 3: not valid JSON (no value)."_s);
}

void ErrorTextTest::valuesAreNotReadAsPlaceholders()
{
    const Error error{errors::FileNotFound, {{"path", "{reason} ኣ %1"}, {"reason", "x"}}, {}};
    QCOMPARE(errorText(error), u"{reason} ኣ %1 is not there. Check the path."_s);
}

void ErrorTextTest::anUnknownCodeTellsItsArguments()
{
    QCOMPARE(
        errorText(ErrorCode{"new.thing"}, {{"path", "a"}, {"line", "2"}}), u"new.thing, path a, line 2"_s);
}

void ErrorTextTest::translationsHoldEveryCode()
{
    const Translations english(QLocale(QLocale::English));
    QVERIFY(english.isLoaded());
    QFile file(QStringLiteral(ISOGLOSS_SOURCE_DIR "/translations/isogloss_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString checkedIn = QString::fromUtf8(file.readAll());
    for (const Wording& wording : wordings()) {
        const QString source = QString::fromUtf8(wording.text).toHtmlEscaped().replace(u'\'', u"&apos;"_s);
        QVERIFY2(checkedIn.contains(u"<source>"_s + source + u"</source>"_s),
            qPrintable(u"build update_translations: "_s + source));
    }
}

QTEST_MAIN(ErrorTextTest)
#include "error_text_test.moc"
