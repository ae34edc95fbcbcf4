// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results_page.h"

#include "app/settings/appearance.h"
#include "core/record/settings_table.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <functional>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class ResultsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedRunGoesOn();

private:
    static constexpr int Patience = 50'000; // milliseconds; the machine may be busy
    void extendsAndPauses(
        ResultsPage& page, RunController& runs, const std::function<QPushButton*(const QString&)>& button);

    const TemporarySettings m_settings;
};

void ResultsPageTest::aStoppedRunGoesOn()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    RunController& runs = sample.workbench().runs();
    ResultsPage page(sample.workbench());
    page.resize(1080, 760);
    page.show();
    keepPicture(page, u"results-empty"_s);
    const auto path = sample.workbench().session().folder().root() / "settings" / "meet.json";
    const auto settings = record::loadRunSettings(path, {"run.max_steps=6", "run.watch_every=3"});
    QVERIFY(settings.has_value());
    runs.start(u"short"_s, settings.value());
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step >= 1, Patience);
    runs.stopAndKeep();
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);

    QPushButton* goOn = nullptr;
    for (QPushButton* const button : page.findChildren<QPushButton*>())
        if (button->text() == u"Go on"_s)
            goOn = button;
    QVERIFY(goOn != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible(), Patience);
    QCOMPARE(page.findChild<QListWidget*>()->count(), 1);
    const auto says = [&page](const QString& words) {
        for (const QLabel* const label : page.findChildren<QLabel*>())
            if (label->text().startsWith(words))
                return true;
        return false;
    };
    QVERIFY(says(u"Stopped after"_s));
    keepPicture(page, u"results-stopped"_s);
    QSignalSpy finished(&runs, &RunController::runFinished);
    goOn->click();
    QVERIFY(finished.wait(Patience));
    const auto ended = finished.first().at(1).value<record::RunFinished>();
    QCOMPARE(ended.outcome, record::RunFinished::Outcome::Completed);
    QCOMPARE(ended.step, 6);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!goOn->isVisible(), Patience);
    QVERIFY(says(u"Finished after"_s));
    const auto button = [&page](const QString& text) -> QPushButton* {
        for (QPushButton* const each : page.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisible())
                return each;
        return nullptr;
    };
    QVERIFY(button(u"Stop"_s) == nullptr);
    QVERIFY(button(u"Start again"_s) != nullptr);
    keepPicture(page, u"results-finished"_s);
    QCOMPARE(page.findChild<QSlider*>()->maximum(), 2); // snapshots at 0, 3 and 6, those before it went on too
    auto* const tabs = page.findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(tabs->isTabVisible(tab));
        keepPicture(page, u"results-tab-%1"_s.arg(tab));
    }
    tabs->setCurrentIndex(0);
    extendsAndPauses(page, runs, button);
    appearance.choose(Appearance::Choice::Dark);
    tabs->setCurrentIndex(1);
    keepPicture(page, u"results-layers-dark"_s);
    page.resize(640, 760);
    keepPicture(page, u"results-layers-narrow"_s);
    const auto* const area = qobject_cast<QScrollArea*>(tabs->currentWidget());
    QTRY_COMPARE(area->widget()->width(), area->viewport()->width()); // nothing to scroll to sideways
    appearance.choose(Appearance::Choice::System);
}

void ResultsPageTest::extendsAndPauses(
    ResultsPage& page, RunController& runs, const std::function<QPushButton*(const QString&)>& button)
{
    QSignalSpy finished(&runs, &RunController::runFinished);
    page.findChild<QSpinBox*>()->setValue(200);
    QVERIFY(button(u"Extend"_s) != nullptr);
    button(u"Extend"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 6, Patience);
    QCOMPARE(runs.live()->lastStep.totalSteps, 206);
    QVERIFY(button(u"Extend"_s) == nullptr);
    QTRY_VERIFY(button(u"Pause"_s) != nullptr);
    button(u"Pause"_s)->click();
    QVERIFY(runs.live()->isPaused);
    QVERIFY(button(u"Resume"_s) != nullptr);
    keepPicture(page, u"results-live"_s);
    button(u"Resume"_s)->click();
    QVERIFY(!runs.live()->isPaused);
    button(u"Stop"_s)->click();
    QVERIFY(finished.wait(Patience));
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Go on"_s) != nullptr, Patience);
}

QTEST_MAIN(ResultsPageTest)
#include "results_page_test.moc"
