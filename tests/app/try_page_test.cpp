// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/try_page.h"

#include "app/settings/appearance.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class TryPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksBaseAndAdapters();

private:
    const TemporarySettings m_settings;
};

void TryPageTest::asksBaseAndAdapters()
{
    const FailOnQtWarnings guard;
    constexpr int Patience = 40'000; // milliseconds; the machine may be busy
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    TryPage page(sample.workbench());
    page.resize(1080, 620);
    page.show();
    auto* const write = page.findChild<QPushButton*>();
    QTRY_COMPARE_WITH_TIMEOUT(page.findChildren<QComboBox*>().last()->count(), 2, Patience);
    QVERIFY(!write->isEnabled());
    page.findChild<QPlainTextEdit*>()->setPlainText(u"Wake me up on Monday at seven o'clock."_s);
    QVERIFY(write->isEnabled());
    write->click();
    QStringList answers;
    QTRY_VERIFY_WITH_TIMEOUT(write->isEnabled(), Patience);
    for (const QLabel* const label : page.findChildren<QLabel*>())
        if (label->accessibleName() == u"Answer"_s && label->isVisible())
            answers.append(label->text());
    QCOMPARE(answers.size(), 3);
    QVERIFY2(answers[1].contains(u": "_s), qPrintable(answers[1])); // the task adapter names a slot
    QVERIFY(answers[0] != answers[1]);
    keepPicture(page, u"try"_s);
    appearance.choose(Appearance::Choice::Dark);
    page.setLayoutDirection(Qt::RightToLeft);
    keepPicture(page, u"try-dark-mirrored"_s);
    appearance.choose(Appearance::Choice::System);
}

QTEST_MAIN(TryPageTest)
#include "try_page_test.moc"
