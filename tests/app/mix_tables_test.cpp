// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/mix_tables.h"

#include "app/controllers/workbench.h"
#include "app/models/mix_words.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/text/text_cell.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using isogloss::tests::inLocale;
using namespace isogloss::tests;

class MixTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setBaseSourcesAndMixesSideBySide();
    void sayFirstWhenTheMixIsWorse();

private:
    static merge::AdapterScores scores(const std::vector<double>& found, const std::vector<int>& meets, double f1);
    static MixComparison comparison(double mixFound, double mixTask);

    const TemporarySettings m_settings;
};

merge::AdapterScores MixTablesTest::scores(const std::vector<double>& found, const std::vector<int>& meets, double f1)
{
    merge::AdapterScores scores;
    for (const double value : found)
        scores.layers.push_back({value, value, value, {}});
    scores.meetsAt = meets;
    scores.task.emplace();
    scores.task->scores.languages["eng_Latn"].f1 = f1;
    data::TaskRecord record;
    record.language = "eng_Latn";
    record.input = "asked";
    record.target = "wanted";
    scores.task->predictions = {{"eng_Latn", {record}, {" answer " + std::to_string(meets[1])}}};
    return scores;
}

MixComparison MixTablesTest::comparison(double mixFound, double mixTask)
{
    MixComparison all;
    all.sentences.source = "eng_Latn";
    all.sentences.target = "arb_Arab";
    all.sentences.keys = {"1", "2"};
    all.sentences.sourceTexts = {"one", "two"};
    all.sentences.targetTexts = {"wahid", "ithnan"};
    all.base = scores({0, 0.1, 0.2}, {1, 3}, 0.1);
    all.sources = {scores({0, 0.1, 0.3}, {1, 3}, 0.8), scores({0, 0.6, 0.5}, {1, 1}, 0.2)};
    all.mixes = {{0.5, {}, scores({0, mixFound, 0.1}, {1, 1}, mixTask)}};
    return all;
}

void MixTablesTest::setBaseSourcesAndMixesSideBySide()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    const LanguageNames& names = sample.workbench().languages();
    const MixComparison all = comparison(0.55, 0.7);
    QCOMPARE(comparedNames(all, true),
        (QStringList{QStringLiteral("base"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("merged")}));
    MixComparison alone = all;
    alone.sources.removeLast();
    alone.mixes[0].place = 1.5;
    QCOMPARE(comparedNames(alone, false),
        (QStringList{QStringLiteral("base"), QStringLiteral("A"), QStringLiteral("150 % of A")}));
    QVERIFY(comparisonFinding(alone, 1.5).contains(QStringLiteral("A as it is")));
    MixTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableByLanguage(all, names, true));
    QCOMPARE(model.rowCount(), 2); // translations found, and the task
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.index(0, 4).data().toString(), inLocale(QStringLiteral("0.55")));
    QCOMPARE(model.index(1, 2).data().toString(), inLocale(QStringLiteral("0.80")));
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("merged"));

    QCOMPARE(model.index(1, 0).data().toString(),
        QStringLiteral("%1, the task").arg(names.name(QStringLiteral("eng_Latn"))));
    MixComparison unseen = all;
    unseen.unseen = {QStringLiteral("eng_Latn")};
    model.setTable(tableByLanguage(unseen, names, true));
    QVERIFY(model.index(1, 0).data().toString().endsWith(QStringLiteral(", the task (not trained on)")));

    model.setTable(tableBySentence(all, names, true));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("two")); // it changed most
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("none"));
    QCOMPARE(model.index(0, 5).data().toString(), QStringLiteral("1"));

    model.setTable(tableByAnswer(all, names, true));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("wanted"));
    QCOMPARE(model.index(0, 5).data().toString(), QStringLiteral("answer 1"));
}

void MixTablesTest::sayFirstWhenTheMixIsWorse()
{
    QVERIFY(comparisonFinding(comparison(0.55, 0.7), 0.5).startsWith(QStringLiteral("At its best layer, 1")));
    QVERIFY(comparisonFinding(comparison(0.25, 0.7), 0.5)
                .startsWith(QStringLiteral("The mix is worse than both on these texts.")));
    QVERIFY(comparisonFinding(comparison(0.55, 0.15), 0.5)
                .startsWith(QStringLiteral("The mix is worse than both in the task.")));
    QVERIFY(comparisonFinding(comparison(0.25, 0.15), 0.5).startsWith(
        QStringLiteral("The mix is worse than both, on these texts and in the task.")));
}

QTEST_MAIN(MixTablesTest)
#include "mix_tables_test.moc"
