// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/end_notices.h"

#include "app/models/run_curves.h"
#include "app/models/run_outcome.h"
#include "tests/app/made_up_run.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QSignalSpy>
#include <QWidget>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class EndNoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatCameOfARun();
    void tellsOfLongJobsAlone();
    void keepsQuietWhileItIsLookedAt();

private:
    const tests::TemporarySettings m_settings;
};

void EndNoticesTest::saysWhatCameOfARun()
{
    RunCurvesReader reader;
    for (const record::RunEvent& event : tests::madeUpEvents(4))
        reader.add(event);
    const QString words = outcomeText(reader.curves(), nullptr);
    QVERIFY2(words.startsWith(u"Finished after 4 step(s).\n"_s) || words.startsWith(u"Finished after 4 steps.\n"_s),
        qPrintable(words));
    QVERIFY2(words.contains(u"swh_Latn"_s), qPrintable(words));
}

void EndNoticesTest::tellsOfLongJobsAlone()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenSample sample;
    QWidget window; // nobody looks at it
    EndNotices notices(window, sample.workbench());
    QSignalSpy lasting(&notices, &EndNotices::lastingNotice);
    notices.tell(u"short"_s, u"Done."_s, EndNotices::LeastSeconds - 1);
    QCOMPARE(lasting.size(), 0);
    notices.tell(u"long"_s, u"Done."_s, EndNotices::LeastSeconds);
    QCOMPARE(lasting.size(), 1); // offscreen has no tray
    QCOMPARE(lasting.first().at(0).toString(), u"long"_s);

    QSignalSpy ended(&sample.workbench().jobs(), &JobController::jobEnded);
    JobController& jobs = sample.workbench().jobs();
    jobs.start<bool>(JobController::Place::Files, u"counting"_s,
        [](std::stop_token, const ProgressSink&) { return Result<bool>(true); }, this,
        [&jobs](const Result<bool>&) { jobs.describeEnd(u"Counted to three."_s); });
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().at(1).toString(), u"counting"_s);
    QCOMPARE(ended.first().at(2).toString(), u"Counted to three."_s);
    QCOMPARE(lasting.size(), 1); // it was short
}

void EndNoticesTest::keepsQuietWhileItIsLookedAt()
{
    tests::OpenSample sample;
    QWidget window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    EndNotices notices(window, sample.workbench());
    QSignalSpy lasting(&notices, &EndNotices::lastingNotice);
    notices.tell(u"long"_s, u"Done."_s, 10 * EndNotices::LeastSeconds);
    QCOMPARE(lasting.size(), 0);
}

QTEST_MAIN(EndNoticesTest)
#include "end_notices_test.moc"
