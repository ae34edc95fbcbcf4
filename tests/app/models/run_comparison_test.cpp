// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_comparison.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class RunComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsEachRunInItsOwnLook();
    void comparesAPairAtTheTrainedLayer();
    void whatWasMeasuredOtherwiseIsAGhost();
    void smoothsAllRunsAlike();
    void showsOnlyTheSettingsThatDiffer();
};

namespace {

/// A run that watched one pair of languages at three layers and two steps.
ComparedRun makeRun(const QString& name, int look, int alignLayer)
{
    ComparedRun run{u"runs/"_s + name, name, look, {}, record::RunSettings()};
    run.curves.taskLoss = {{1, 3}, {2, 2}};
    run.curves.alignLayer = alignLayer;
    PairMap pair;
    pair.source = u"eng_Latn"_s;
    pair.target = u"swh_Latn"_s;
    pair.steps = {0, 8};
    pair.layers = 2;
    pair.retrieval = {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}};
    pair.signature = u"retrieval|N:20|text:abc"_s;
    run.curves.pairs = {pair};
    return run;
}

const WatchedPair Swahili{u"eng_Latn"_s, u"swh_Latn"_s};

} // namespace

void RunComparisonTest::drawsEachRunInItsOwnLook()
{
    QList<ComparedRun> runs{makeRun(u"a"_s, 7, 1), makeRun(u"b"_s, 2, 1), makeRun(u"c"_s, 3, 1)};
    runs[1].curves.taskLoss.clear();
    const auto series = comparedCurves(runs, &RunCurves::taskLoss, 1);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series[0].look, std::optional(7));
    QCOMPARE(series[1].name, u"c"_s);
    QCOMPARE(series[1].look, std::optional(3));
    QVERIFY(series[0].raw.isEmpty());
}

void RunComparisonTest::comparesAPairAtTheTrainedLayer()
{
    QList<ComparedRun> runs{makeRun(u"task"_s, 0, 0), makeRun(u"aligned"_s, 1, 2)};
    QCOMPARE(comparedLayer(runs[0], runs), 2);
    const auto series = comparedRetrieval(runs, Swahili);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series[0].points, QList<QPointF>({{0, 0.5}, {8, 0.6}}));
    QCOMPARE(comparedLayer(runs[0], {runs[0]}), 1); // the middle
    std::swap(runs[0].curves.pairs.first().source, runs[0].curves.pairs.first().target);
    QCOMPARE(watchedPairs(runs), QList<WatchedPair>({{Swahili.second, Swahili.first}}));
    QCOMPARE(comparedRetrieval(runs, Swahili).size(), 2);
    std::swap(runs[0].curves.pairs.first().source, runs[0].curves.pairs.first().target);
    runs[0].curves.pairs.first().target = u"kab_Latn"_s;
    runs.append(makeRun(u"another"_s, 2, 1));
    QCOMPARE(watchedPairs(runs), QList<WatchedPair>({Swahili, {u"eng_Latn"_s, u"kab_Latn"_s}}));
    QCOMPARE(comparedRetrieval(runs, Swahili).size(), 2);
}

void RunComparisonTest::whatWasMeasuredOtherwiseIsAGhost()
{
    QList<ComparedRun> runs{makeRun(u"a"_s, 0, 2), makeRun(u"b"_s, 1, 2), makeRun(u"c"_s, 2, 2)};
    runs[1].curves.pairs.first().signature = u"retrieval|center:mean|N:20|text:other"_s;
    const auto series = comparedRetrieval(runs, Swahili);
    QCOMPARE(series.size(), 3);
    QCOMPARE(series[1].name, u"b (not comparable: centred otherwise (center) and other text (text))"_s);
    QVERIFY(series[1].role == widgets::LineRole::Ghost);
    QCOMPARE(series[2].name, u"c"_s);
    QVERIFY(series[2].role == widgets::LineRole::Curve);
}

void RunComparisonTest::smoothsAllRunsAlike()
{
    QList<ComparedRun> runs{makeRun(u"a"_s, 0, 1), makeRun(u"b"_s, 1, 1)};
    for (int step = 3; step <= 100; ++step)
        runs[0].curves.taskLoss.append({double(step), 1});
    const int window = comparedSmoothing(runs, &RunCurves::taskLoss);
    QVERIFY(window > 1);
    const auto series = comparedCurves(runs, &RunCurves::taskLoss, window);
    QCOMPARE(series[1].raw, runs[1].curves.taskLoss);
    QCOMPARE(series[1].points[1], QPointF(2, 2.5));
}

void RunComparisonTest::showsOnlyTheSettingsThatDiffer()
{
    QList<ComparedRun> runs{makeRun(u"a"_s, 0, 1), makeRun(u"b"_s, 1, 1), makeRun(u"unreadable"_s, 2, 1)};
    runs[0].settings->objective.alignLayer = 4;
    runs[1].settings->data.parallel = {{"data/bible/records.jsonl", {}, {}, "eng_Latn", "swh_Latn"}};
    runs[2].settings.reset();
    const report::Table table = differencesTable(runs);
    QVERIFY((table.header == std::vector<std::string>{"setting", "a", "b"}));
    QCOMPARE(table.rows.size(), std::size_t{2});
    QVERIFY(table.rows[0][0].ends_with("(objective.align_layer)"));
    QVERIFY(table.rows[0][1] == "4");
    QVERIFY(table.rows[0][2] == "middle");
    QVERIFY(table.rows[1][1] == "none");
    QVERIFY(table.rows[1][2] == "bible eng_Latn swh_Latn");
}

QTEST_MAIN(RunComparisonTest)
#include "run_comparison_test.moc"
