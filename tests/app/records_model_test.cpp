// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/records_model.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using Kind = RecordColumn::Kind;

class RecordsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForThePageThatIsLookedAt();
    void showsAFewByTheirNumbers();
    void dropsPagesOfBefore();

private:
    const QList<RecordColumn> m_columns{{Kind::Key, u"Key"_s, {}}, {Kind::Text, u"Arabic"_s, u"arb_Arab"_s}};
    const isogloss::tests::FailOnQtWarnings m_guard;
};

namespace {

/// Answers at once with texts that say their number.
void answer(RecordsModel& model)
{
    QObject::connect(&model, &RecordsModel::pageWanted, &model,
        [&model](int generation, int page, const std::vector<std::size_t>& numbers) {
            QList<ShownRecord> records;
            for (const std::size_t number : numbers)
                records.append({QString::number(number), {}, {{u"arb_Arab"_s, u"نص %1"_s.arg(number)}}, {}, {}});
            model.setPage(generation, page, std::move(records));
        },
        Qt::QueuedConnection);
}

} // namespace

void RecordsModelTest::asksForThePageThatIsLookedAt()
{
    RecordsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDirection([](const QString& language) {
        return language == u"arb_Arab"_s ? Qt::RightToLeft : Qt::LeftToRight;
    });
    model.reset(1'000'000, m_columns);
    QCOMPARE(model.rowCount(), 1'000'000);
    QSignalSpy wanted(&model, &RecordsModel::pageWanted);
    answer(model);
    const QModelIndex cell = model.index(777'777, 1);
    QVERIFY(!cell.data().isValid());
    QVERIFY(!cell.data().isValid());
    QSignalSpy changed(&model, &RecordsModel::dataChanged);
    QTRY_COMPARE(cell.data().toString(), u"نص 777777"_s);
    QCOMPARE(cell.data(widgets::DirectionRole).toInt(), int(Qt::RightToLeft));
    QVERIFY(changed.count() > 0);
    QCOMPARE(std::count_if(wanted.begin(), wanted.end(),
                 [](const QVariantList& call) { return call[1] == 777'777 / RecordsModel::PageSize; }),
        1);
}

void RecordsModelTest::showsAFewByTheirNumbers()
{
    RecordsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    answer(model);
    model.reset(1000, m_columns);
    model.setFilter(std::vector<std::size_t>{5, 900});
    QCOMPARE(model.rowCount(), 2);
    QTRY_COMPARE(model.index(1, 0).data().toString(), u"900"_s);
    model.setFilter(std::nullopt);
    QCOMPARE(model.rowCount(), 1000);
    QTRY_COMPARE(model.index(1, 0).data().toString(), u"1"_s);
}

void RecordsModelTest::dropsPagesOfBefore()
{
    RecordsModel model;
    model.reset(10, m_columns);
    QSignalSpy wanted(&model, &RecordsModel::pageWanted);
    QVERIFY(model.shownAt(0) == nullptr);
    const int generation = wanted.first().first().toInt();
    model.reset(10, m_columns);
    model.setPage(generation, 0, QList<ShownRecord>(10));
    QVERIFY(model.shownAt(0) == nullptr);
}

QTEST_MAIN(RecordsModelTest)
#include "records_model_test.moc"
