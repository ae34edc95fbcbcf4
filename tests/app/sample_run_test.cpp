// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/pages/combine/adapter_picker.h"
#include "app/pages/combine/combine_page.h"
#include "app/pages/meet_page.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/heat_map.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

/// The window with the real trainer on the bundled sample. With ISOGLOSS_SCREENSHOTS=<folder> pictures are
/// kept.
class SampleRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoLanguagesMeet();

private:
    void keep(QWidget& widget, const QString& name) const;
    QString textOf(const QWidget& widget) const;

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_home;
};

void SampleRunTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void SampleRunTest::keep(QWidget& widget, const QString& name) const
{
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

QString SampleRunTest::textOf(const QWidget& widget) const
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

void SampleRunTest::twoLanguagesMeet()
{
    const isogloss::tests::FailOnQtWarnings guard;
    constexpr int Patience = 240'000; // milliseconds; the machine may be busy
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    MainWindow window(programInfo(), appearance);
    window.resize(1280, 800);
    window.show();
    QSignalSpy opened(&window, &MainWindow::workspaceOpened);
    window.openSample();
    QVERIFY(opened.wait(Patience));
    RunController& runs = window.workbench()->runs();
    QSignalSpy finished(&runs, &RunController::runFinished);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 20, Patience);
    keep(window, u"sample-running"_s);
    runs.pause();
    QVERIFY(runs.live()->isPaused);
    runs.unpause();
    QVERIFY(finished.wait(Patience));
    const auto ended = finished.first().at(1).value<record::RunFinished>();
    QCOMPARE(ended.outcome, record::RunFinished::Outcome::Completed);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);
    keep(window, u"sample-finished"_s);
    const auto* const page = window.findChild<MeetPage*>();
    QVERIFY(page != nullptr && page->isVisible());
    QCOMPARE(page->findChildren<widgets::HeatMap*>().size(), 2);
    const QString words = textOf(*page);
    QVERIFY2(words.contains(u"English and Arabic meet: at layer"_s), qPrintable(words));
    QVERIFY2(words.contains(u"English and Swahili do not meet"_s), qPrintable(words));
    QVERIFY2(words.contains(u"of 8"_s), qPrintable(words)); // the sentence's layer
    auto* const scrubber = page->findChild<QSlider*>();
    QCOMPARE(scrubber->value(), scrubber->maximum());
    scrubber->setValue(0);
    QVERIFY(textOf(*page).contains(u"step 0"_s));
    keep(window, u"sample-first-step"_s);
    auto* const map = page->findChild<widgets::HeatMap*>();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellPlace(0, 2).center().toPoint());
    QCOMPARE(scrubber->value(), 2);
    QVERIFY(map->parentWidget()->findChild<QToolButton*>()->accessibleName().contains(
        u"The pair that is brought together"_s));
    window.showPage(u"home"_s);
    QVERIFY(!page->isVisible());
    window.openSample();
    QVERIFY(page->isVisible());
    for (QPushButton* const button : page->findChildren<QPushButton*>())
        if (button->text() == u"Give it the task too"_s) {
            QVERIFY(button->isVisible());
            button->click();
        }
    auto* const combine = window.findChild<CombinePage*>();
    QVERIFY(combine->isVisible());
    QTRY_COMPARE(combine->findChildren<AdapterPicker*>().at(0)->chosen()->name, u"task_only"_s);
    QCOMPARE(combine->findChildren<AdapterPicker*>().at(1)->chosen()->name, u"align_only"_s);
}

QTEST_MAIN(SampleRunTest)
#include "sample_run_test.moc"
