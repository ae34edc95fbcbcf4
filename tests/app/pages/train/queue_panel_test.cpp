// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/queue_panel.h"

#include "app/models/queue_model.h"
#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class QueuePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isHiddenWithoutRuns();
    void changesTheOrder();
    void aRunThatIsWantedNowGoesBeforeTheOneUnderWay();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 240'000; // milliseconds; the machine may be busy

record::RunSettings longRun(Workbench& workbench)
{
    const store::WorkspaceFolder& place = workbench.session().folder();
    record::RunSettings settings;
    settings.model = (place.root() / "models/base").string();
    record::ParallelSource source;
    source.path = (place.data() / "commands-parallel-train/records.jsonl").string();
    source.source = "eng_Latn";
    source.target = "swh_Latn";
    settings.data.parallel.push_back(source);
    settings.objective.schedule = record::Schedule::AlignOnly;
    settings.run.maxSteps = 5000;
    settings.run.epochs = 1000;
    settings.run.watchEvery = 1000;
    return settings;
}

/// Runs that wait, without being worked off.
void fillQueue(Workbench& workbench, const std::vector<std::string>& names)
{
    auto& session = workbench.session();
    const auto body = [&](store::Database& database) -> Result<void> {
        std::uint64_t seed = 1;
        for (const std::string& name : names) {
            record::RunSettings settings = longRun(workbench);
            settings.run.seed = seed++;
            ISOGLOSS_TRY(const auto experiment, store::experimentWith(database, session.folder(), name, settings));
            ISOGLOSS_CHECK(store::enqueue(database, session.folder(), experiment));
        }
        return {};
    };
    QVERIFY(session.workspace().write(body).get().has_value());
}

QStringList runs(const QTableView& view)
{
    QStringList names;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        names.append(view.model()->index(row, QueueModel::Run).data().toString());
    return names;
}

} // namespace

void QueuePanelTest::isHiddenWithoutRuns()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    QueuePanel panel(sample.workbench());
    QSignalSpy read(&sample.workbench().runs(), &RunController::queueChanged);
    sample.workbench().runs().takeOut(store::QueueId{99}); // there is none
    QTRY_VERIFY_WITH_TIMEOUT(read.count() > 0, Patience);
    QVERIFY(panel.isHidden());
}

void QueuePanelTest::changesTheOrder()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    fillQueue(sample.workbench(), {"a", "b", "c"});
    QueuePanel panel(sample.workbench());
    auto* const view = panel.findChild<QTableView*>();
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view), (QStringList{u"a"_s, u"b"_s, u"c"_s}), Patience);
    QVERIFY(!panel.isHidden());
    panel.resize(700, panel.sizeHint().height());
    keepPicture(panel, u"train-queue"_s);
    QVERIFY(!button(panel, u"Later"_s).isEnabled());
    view->selectRow(0);
    button(panel, u"Later"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view), (QStringList{u"b"_s, u"a"_s, u"c"_s}), Patience);
    QCOMPARE(view->selectionModel()->selectedRows().front().row(), 1); // the same run
    button(panel, u"Earlier"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view), (QStringList{u"a"_s, u"b"_s, u"c"_s}), Patience);
    view->selectRow(1);
    button(panel, u"Take out"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view), (QStringList{u"a"_s, u"c"_s}), Patience);
}

void QueuePanelTest::aRunThatIsWantedNowGoesBeforeTheOneUnderWay()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    RunController& runsController = sample.workbench().runs();
    fillQueue(sample.workbench(), {"first", "second"});
    QueuePanel panel(sample.workbench());
    auto* const view = panel.findChild<QTableView*>();
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view).size(), 2, Patience);
    button(panel, u"Go on with them"_s).click();
    const auto underWay = [&] {
        const auto& live = runsController.live();
        return live && live->lastStep.step > 0 ? QString::fromStdString(live->folder.filename().string()) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(underWay(), u"first"_s, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        view->model()->index(0, QueueModel::State).data().toString(), u"running"_s, Patience);
    view->selectRow(0);
    QVERIFY2(!button(panel, u"Take out"_s).isEnabled(), "it is under way");
    view->selectRow(1);
    button(panel, u"Run now"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(underWay(), u"second"_s, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(runs(*view), (QStringList{u"second"_s, u"first"_s}), Patience);
    button(panel, u"Hold all"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(!runsController.isWorking(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(findButton(panel, u"Go on with them"_s) != nullptr, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        view->model()->index(0, QueueModel::State).data().toString(), u"waiting"_s, Patience);
}

QTEST_MAIN(QueuePanelTest)
#include "queue_panel_test.moc"
