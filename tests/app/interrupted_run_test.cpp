// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/pages/results_page.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/person.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QFile>
#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QSignalSpy>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// A process that computes a run is killed; what the window then shows of it.
class InterruptedRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStoredEventIsShownAndTheRunGoesOn();

private:
    void call(const QStringList& arguments);

    const TemporarySettings m_settings;
    QTemporaryDir m_folder;
};

namespace {

qsizetype stepsToldIn(const QString& file)
{
    QFile events(file);
    if (!events.open(QIODevice::ReadOnly))
        return 0;
    qsizetype steps = 0;
    while (!events.atEnd()) {
        const QByteArray line = events.readLine();
        steps += line.endsWith('\n') && line.contains("\"type\":\"step\"") ? 1 : 0;
    }
    return steps;
}

qsizetype pointsOf(const QWidget& page, const QString& curve)
{
    for (const auto* const chart : page.findChildren<widgets::LineChart*>())
        for (const widgets::LineSeries& series : chart->series())
            if (series.name == curve)
                return series.points.size();
    return 0;
}

} // namespace

void InterruptedRunTest::call(const QStringList& arguments)
{
    QProcess program;
    program.start(QStringLiteral(ISOGLOSS_CLI), arguments);
    QVERIFY(program.waitForFinished(Person::Patience));
    QCOMPARE(program.exitCode(), 0);
}

void InterruptedRunTest::everyStoredEventIsShownAndTheRunGoesOn()
{
    const FailOnQtWarnings guard;
    const QString root = m_folder.filePath(u"place"_s);
    call({u"sample"_s, root});
    call({u"queue"_s, u"add"_s, root + u"/settings/meet.json"_s, u"--workspace"_s, root, u"--name"_s, u"cut-off"_s, u"--set"_s,
        u"run.max_steps=60"_s, u"--set"_s, u"run.watch_every=20"_s, u"--set"_s, u"run.save_every=5"_s});
    QProcess program;
    program.start(QStringLiteral(ISOGLOSS_CLI), {u"queue"_s, u"run"_s, u"--workspace"_s, root});
    const QString events = root + u"/runs/cut-off/events.jsonl"_s;
    QTRY_VERIFY_WITH_TIMEOUT(stepsToldIn(events) >= 12, Person::Patience);
    program.kill();
    QVERIFY(program.waitForFinished(Person::Patience));
    const qsizetype told = stepsToldIn(events);
    QVERIFY2(told < 60, "the run must not be through");

    auto opened = openWorkspace(root.toStdString());
    QVERIFY(opened.has_value());
    Workbench workbench(std::move(opened.value()));
    ResultsPage page(workbench);
    page.resize(1080, 760);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QListView*>()->model()->rowCount() == 1, Person::Patience);
    QVERIFY2(!workbench.runs().isWorking(), "nothing starts by itself");
    page.showRun(root + u"/runs/cut-off"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pointsOf(page, u"learning rate"_s), told, Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Go on"_s) != nullptr, Person::Patience);
    QString words;
    for (const QLabel* const label : page.findChildren<QLabel*>())
        words += label->text() + u'\n';
    QVERIFY2(words.contains(u"did not come to its end"_s), qPrintable(words));
    keepPicture(page, u"results-interrupted"_s);
    const QSignalSpy problems(&workbench.runs(), &RunController::failed);
    Person().click(u"Go on"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pointsOf(page, u"learning rate"_s), qsizetype(60), Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!workbench.runs().isWorking(), Person::Patience);
    QCOMPARE(problems.count(), 0);
}

QTEST_MAIN(InterruptedRunTest)
#include "interrupted_run_test.moc"
