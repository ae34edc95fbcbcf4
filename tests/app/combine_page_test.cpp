// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine_page.h"

#include "app/pages/adapter_picker.h"
#include "app/settings/appearance.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <filesystem>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class CombinePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void triesAMixAndMakesIt();
    void saysWhatIsMissing();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 40'000; // milliseconds; the machine may be busy

QString textOf(const QWidget& widget)
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

QPushButton* button(const QWidget& widget, const QString& text)
{
    for (QPushButton* const found : widget.findChildren<QPushButton*>())
        if (found->text() == text)
            return found;
    return nullptr;
}

} // namespace

void CombinePageTest::triesAMixAndMakesIt()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    CombinePage page(sample.workbench());
    page.resize(1080, 820);
    page.show();
    QPushButton* const tryIt = button(page, u"Try this mix"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tryIt->isEnabled(), Patience);
    QCOMPARE(page.findChildren<AdapterPicker*>().first()->chosen()->name, u"task_only"_s);
    QVERIFY2(textOf(page).contains(u"Taught a task in"_s), qPrintable(textOf(page)));
    QVERIFY(textOf(page).contains(u"all of A and all of B"_s));
    keepPicture(page, u"combine-before"_s);

    tryIt->click();
    QVERIFY(!tryIt->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(tryIt->isEnabled(), Patience);
    const QString words = textOf(page);
    QVERIFY2(words.contains(u"the mix finds"_s), qPrintable(words));
    QVERIFY2(words.contains(u"100.0 % of what both hold together is kept"_s), qPrintable(words));
    QVERIFY(page.findChild<widgets::LineChart*>()->isVisible());
    keepPicture(page, u"combine-tried"_s);

    page.findChild<QLineEdit*>()->setText(u"both"_s);
    button(page, u"Make the new adapter"_s)->click();
    QPushButton* const takeBack = button(page, u"Take it back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(takeBack->isVisible(), Patience);
    const auto made = sample.workbench().session().folder().adapters() / "both";
    QVERIFY(std::filesystem::exists(made / "adapter_model.safetensors"));
    QTRY_COMPARE_WITH_TIMEOUT(page.findChildren<QComboBox*>().first()->count(), 3, Patience);
    takeBack->click();
    QTRY_VERIFY_WITH_TIMEOUT(!takeBack->isVisible(), Patience);
    QVERIFY(!std::filesystem::exists(made));

    appearance.choose(Appearance::Choice::Dark);
    page.setLayoutDirection(Qt::RightToLeft);
    keepPicture(page, u"combine-dark-mirrored"_s);
    page.setLayoutDirection(Qt::LeftToRight);
    appearance.choose(Appearance::Choice::Light);
    appearance.setTextPercent(200);
    page.resize(860, 640);
    keepPicture(page, u"combine-large-text"_s);
    appearance.setTextPercent(100);
}

void CombinePageTest::saysWhatIsMissing()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    CombinePage page(sample.workbench());
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(button(page, u"Try this mix"_s)->isEnabled(), Patience);
    const auto pickers = page.findChildren<AdapterPicker*>();
    pickers[1]->choose(pickers[0]->chosen()->name);
    QVERIFY(!button(page, u"Make the new adapter"_s)->isEnabled());
    QVERIFY(textOf(page).contains(u"A and B are the same adapter."_s));
    pickers[1]->choose(u"align_only"_s);
    auto* const slider = page.findChild<QSlider*>();
    slider->setValue(20);
    QVERIFY2(textOf(page).contains(u"all of A, 40 % of B"_s), qPrintable(textOf(page)));
}

QTEST_MAIN(CombinePageTest)
#include "combine_page_test.moc"
