// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_list.h"

#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/run_words.h"
#include "core/store/workspace.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class RunListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRunsWithWhatIsWrittenBesideThem();
    void keepsARunsLook();
    void findsRunsByWhatIsSaidOfThem();
    void keepsItsPlaceWhenTheRunsAreTheSame();
};

namespace {

ListedRun makeRun(qint64 id, const QString& name, store::RunState state, const QStringList& tags = {})
{
    ListedRun run;
    run.id = id;
    run.name = name;
    run.folder = u"runs/"_s + name;
    run.state = state;
    run.tags = tags;
    return run;
}

QStringList shownIn(const RunFilter& filter)
{
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names.append(filter.index(row, 0).data().toString());
    return names;
}

} // namespace

void RunListTest::readsRunsWithWhatIsWrittenBesideThem()
{
    const tests::TemporaryFolder folder;
    QVERIFY(store::Workspace::create(folder / "w").has_value());
    auto workspace = store::Workspace::open(folder / "w", store::Workspace::Mode::ReadWrite);
    QVERIFY(workspace.has_value());
    const auto fill = [](store::Database& database) -> Result<void> {
        store::ExperimentRow experiment;
        experiment.name = "only aligned";
        experiment.settings = R"({"objective": {"schedule": "align_only"}})";
        ISOGLOSS_TRY(const auto id, store::insertRow(database, experiment));
        store::RunRow first;
        first.name = "first";
        first.folder = "runs/first";
        first.experiment = id;
        first.state = store::RunState::Completed;
        ISOGLOSS_CHECK(store::insertRow(database, first));
        store::RunRow second;
        second.name = "second";
        second.folder = "runs/second";
        second.alignLayer = 4;
        ISOGLOSS_TRY(const auto run, store::insertRow(database, second));
        ISOGLOSS_CHECK(store::editRun(database, run, store::RunField::Tags, "paper"));
        return store::editRun(database, run, store::RunField::Note, "looks odd");
    };
    QVERIFY(workspace.value().write(fill).get().has_value());
    const store::WorkspaceFolder place(folder / "w");
    const auto runs = workspace.value()
                          .read([&place](const store::Database& database) { return readRunList(database, place); })
                          .get();
    QVERIFY(runs.has_value());
    QCOMPARE(runs.value().size(), 2);
    const ListedRun& newest = runs.value().first();
    QCOMPARE(newest.name, u"second"_s);
    QCOMPARE(newest.tags, QStringList{u"paper"_s});
    QCOMPARE(newest.note, u"looks odd"_s);
    QCOMPARE(newest.kind, RunKind::Both);
    QVERIFY(newest.folder.endsWith(u"/w/runs/second"_s));
    QCOMPARE(runs.value().last().kind, RunKind::Aligns);
    QCOMPARE(runs.value().last().state, store::RunState::Completed);
}

void RunListTest::keepsARunsLook()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns({makeRun(3, u"c"_s, store::RunState::Completed), makeRun(1, u"a"_s, store::RunState::Failed)});
    QCOMPARE(model.index(1).data(RunListModel::LookRole).toInt(), 0);
    QVERIFY(model.index(1).data(RunListModel::ProblemRole).toBool());
    model.setRuns({makeRun(3, u"c"_s, store::RunState::Completed)});
    QCOMPARE(model.index(0).data(RunListModel::LookRole).toInt(), 2);
    QVERIFY(!model.index(0).data(RunListModel::ProblemRole).toBool());
}

void RunListTest::findsRunsByWhatIsSaidOfThem()
{
    RunListModel model;
    RunFilter filter;
    filter.setSourceModel(&model);
    model.setRuns({makeRun(3, u"kab-6"_s, store::RunState::Running),
        makeRun(2, u"swh-6"_s, store::RunState::Completed, {u"paper"_s, u"seed"_s}),
        makeRun(1, u"swh-4"_s, store::RunState::Failed, {u"paper"_s})});
    filter.setWords(u"SWH paper"_s);
    QCOMPARE(shownIn(filter), QStringList({u"swh-6"_s, u"swh-4"_s}));
    filter.setWords(u"failed"_s);
    QCOMPARE(shownIn(filter), QStringList{u"swh-4"_s});
    filter.setWords(u"task only"_s);
    QCOMPARE(filter.rowCount(), 3);
    filter.setWords({});
    QCOMPARE(filter.rowCount(), 3);
}

void RunListTest::keepsItsPlaceWhenTheRunsAreTheSame()
{
    RunListModel model;
    model.setRuns({makeRun(1, u"a"_s, store::RunState::Running)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRuns({makeRun(1, u"a"_s, store::RunState::Completed)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    model.setSpark(u"runs/a"_s, {1, 2});
    QCOMPARE(model.index(0).data(RunListModel::SparkRole).value<QList<double>>(), QList<double>({1, 2}));
    QVERIFY(model.runAt(u"runs/a"_s) != nullptr);
    QVERIFY(model.runAt(u"runs/b"_s) == nullptr);
}

QTEST_MAIN(RunListTest)
#include "run_list_test.moc"
