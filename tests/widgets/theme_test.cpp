// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/common/isogloss_banner.h"
#include "widgets/common/label.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable();
    void highContrastIsHigh();
    void schemeFollowsThePalette();
    void titlesGrowWithTheFont();
    void bannerDrawsBothAreas();
};

void ThemeTest::textIsReadable()
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const Colors& table = colors(scheme);
        for (const QColor& back : {table.window, table.surface, table.raised})
            for (const QColor& text :
                {table.text, table.mutedText, table.accent, table.good, table.caution, table.problem})
                QVERIFY2(contrast(text, back) >= 4.5, qPrintable(text.name() + u" on "_s + back.name()));
        QVERIFY(contrast(table.onAccent, table.accent) >= 4.5);
        QVERIFY(contrast(table.text, table.selection) >= 4.5);
        for (const QColor& line : table.lines)
            QVERIFY2(contrast(line, table.surface) >= 3.0, qPrintable(line.name()));
    }
}

void ThemeTest::highContrastIsHigh()
{
    const Colors& table = colors(ColorScheme::HighContrast);
    for (const QColor& back : {table.window, table.surface, table.raised, table.selection})
        QVERIFY2(contrast(table.text, back) >= 7, qPrintable(back.name()));
    for (const QColor& text : {table.mutedText, table.accent, table.good, table.caution, table.problem})
        QVERIFY2(contrast(text, table.surface) >= 7, qPrintable(text.name()));
    QVERIFY(contrast(table.onAccent, table.accent) >= 7);
    QVERIFY(contrast(table.border, table.surface) >= 4.5);
    QVERIFY(contrast(table.groove, table.surface) >= 3);
    QVERIFY(contrast(table.accent, table.groove) >= 3);
    for (const QColor& line : table.lines)
        QVERIFY2(contrast(line, table.surface) >= 4.5, qPrintable(line.name()));
}

void ThemeTest::schemeFollowsThePalette()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::HighContrast);
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::HighContrast);
    applyTheme(*qApp, ColorScheme::Dark);
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::Dark);
    applyTheme(*qApp, ColorScheme::Light);
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::Light);
}

void ThemeTest::titlesGrowWithTheFont()
{
    const QFont before = QApplication::font();
    applyTheme(*qApp, ColorScheme::Light);
    const std::unique_ptr<QLabel> title(makeLabel(u"Title"_s, TextRole::Title));
    const int height = title->sizeHint().height();
    QFont larger = before;
    larger.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(larger);
    applyTheme(*qApp, ColorScheme::Light);
    const std::unique_ptr<QLabel> largerTitle(makeLabel(u"Title"_s, TextRole::Title));
    QVERIFY(largerTitle->sizeHint().height() > 1.8 * height);
    QApplication::setFont(before);
}

void ThemeTest::bannerDrawsBothAreas()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    IsoglossBanner banner;
    banner.resize(600, 132);
    const QImage image = banner.grab().toImage();
    const auto occursIn = [&](const QColor& color, int from, int to) {
        for (int x = from; x < to; ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    const Colors& table = colors(ColorScheme::Light);
    QVERIFY(occursIn(table.lines[0], 0, 250));
    QVERIFY(!occursIn(table.lines[1], 0, 250));
    QVERIFY(occursIn(table.lines[1], 370, 600));
    QVERIFY(occursIn(table.text, 250, 370));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
