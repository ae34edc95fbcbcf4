// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_pair.h"

#include "app/models/measure_words.h"
#include "tests/support/in_locale.h"

#include <QTest>
#include <cmath>

using namespace isogloss;
using namespace isogloss::app;
using isogloss::tests::inLocale;
using namespace Qt::StringLiterals;

namespace {

record::MeasureRow row(const char* measure, int layer, double value, qint64 sentences = 200)
{
    record::MeasureRow result;
    result.measure = measure;
    result.layer = {layer};
    result.value = value;
    result.low = value - 0.05;
    result.high = value + 0.05;
    result.sentences = sentences;
    return result;
}

/// Layers 0 to 2 and the final norm.
std::vector<record::MeasureRow> rows()
{
    std::vector<record::MeasureRow> all;
    for (const int layer : {0, 1, 2, -1}) {
        all.push_back(row("retrieval_forward", layer, 0.2 + 0.2 * layer));
        all.push_back(row("retrieval_backward", layer, 0.4 + 0.2 * layer));
        all.push_back(row("shuffled_forward", layer, 0.01));
        all.push_back(row("shuffled_backward", layer, 0.03));
        all.push_back(row("rank_forward", layer, 9.0 - layer));
        all.push_back(row("rank_backward", layer, 9.0 - layer));
        all.push_back(row("mexa", layer, 0.3, 100));
    }
    all.push_back(row("surface_forward", 0, 0.1));
    all.push_back(row("surface_backward", 0, 0.2));
    return all;
}

const MeasureNames Names{u"Kabyle"_s, u"English"_s, u"James"_s, 200, {}};

} // namespace

class MeasuredPairTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsDirections();
    void findsTheBestLayer();
    void saysWhatWasFound();
    void saysWhatSpeaksAgainstIt();
    void saysWhatAnAdapterDid();
    void hasWordsForEveryMeasure();
};

void MeasuredPairTest::joinsDirections()
{
    const MeasuredPair pair = measuredPair(rows());
    QCOMPARE(pair.layers(), 2);
    QCOMPARE(pair.sentences, 200); // not those of MEXA alone
    QCOMPARE(pair.curve(u"retrieval"_s).values, pair.retrieval);
    QVERIFY(std::abs(pair.retrieval[1] - 0.5) < 1e-12);
    QVERIFY(std::abs(pair.curve(u"shuffled"_s).values[2] - 0.02) < 1e-12);
    QVERIFY(std::abs(pair.curve(u"mexa"_s).low[0] - 0.25) < 1e-12);
    QVERIFY(std::abs(pair.surface - 0.15) < 1e-12);
    QVERIFY(pair.curve(u"margin"_s).isEmpty());
    QVERIFY(measuredPair({}).isEmpty());
}

void MeasuredPairTest::findsTheBestLayer()
{
    const MeasuredPair pair = measuredPair(rows());
    QCOMPARE(pair.bestLayer(), 2);
    QCOMPARE(pair.curve(u"rank"_s).bestLayer(true), 2);
    QCOMPARE(pair.curve(u"rank"_s).bestLayer(false), 0);
    QCOMPARE(pair.curve(u"mexa"_s).bestLayer(), 0); // the first of several
}

void MeasuredPairTest::saysWhatWasFound()
{
    const MeasuredPair pair = measuredPair(rows());
    QCOMPARE(findingOf(pair, measureKind(u"retrieval"_s), Names),
        inLocale(u"Kabyle and English meet best at layer 2 of 2: 0.70 (95 %: 0.65 to 0.75), shuffled 0.020, on 200 "
                 "sentences of James"_s));
    QVERIFY(findingOf(pair, measureKind(u"rank"_s), Names).contains(inLocale(u"at place 7.00"_s)));
    QVERIFY(findingOf(pair, measureKind(u"margin"_s), Names).isEmpty());
    QVERIFY(subtitleOf(pair, measureKind(u"mexa"_s), Names).contains(u"first 100"_s));
    MeasureNames part = Names;
    part.allSentences = 400;
    part.how = u"A sentence is its last piece."_s;
    const QString subtitle = subtitleOf(pair, measureKind(u"retrieval"_s), part);
    QVERIFY(subtitle.contains(u"200 of its 400 sentences."_s) && subtitle.endsWith(part.how));
}

void MeasuredPairTest::saysWhatSpeaksAgainstIt()
{
    const MeasureKind retrieval = measureKind(u"retrieval"_s);
    QVERIFY(warningsOf(measuredPair(rows()), retrieval).isEmpty());
    std::vector<record::MeasureRow> few{row("retrieval_forward", 0, 0.06, 20), row("retrieval_backward", 0, 0.06, 20),
        row("surface_forward", 0, 0.5, 20), row("surface_backward", 0, 0.5, 20)};
    QCOMPARE(warningsOf(measuredPair(few), retrieval).size(), 3);
    QVERIFY(findingOf(measuredPair(few), retrieval, Names).contains(u"near what chance gives"_s));
    std::vector<record::MeasureRow> lucky = rows();
    for (record::MeasureRow& each : lucky)
        if (each.measure.starts_with("shuffled") && each.layer.index == 0)
            each.value = 0.7; // as far as the best layer, though at another one
    QVERIFY(findingOf(measuredPair(lucky), retrieval, Names).contains(u"near what chance gives"_s));
    QVERIFY(warningsOf(measuredPair(lucky), retrieval).front().contains(u"Shuffled pairs"_s));
}

void MeasuredPairTest::saysWhatAnAdapterDid()
{
    const MeasureKind retrieval = measureKind(u"retrieval"_s);
    const MeasuredPair pair = measuredPair(rows());
    QVERIFY(changeOf(pair, pair, retrieval).contains(u"overlap"_s));
    std::vector<record::MeasureRow> lower = rows();
    for (record::MeasureRow& each : lower) {
        each.value /= 2;
        each.low = *each.low / 2;
        each.high = *each.high / 2;
    }
    QCOMPARE(changeOf(pair, measuredPair(lower), retrieval),
        inLocale(u"At layer 2 the model alone has 0.35, with the adapter 0.70."_s));
    QVERIFY(changeOf(pair, {}, retrieval).isEmpty());
}

void MeasuredPairTest::hasWordsForEveryMeasure()
{
    for (const MeasureKind& kind : measureKinds()) {
        QVERIFY(!kind.name.isEmpty() && !kind.axis.isEmpty() && !kind.explains.isEmpty());
        QCOMPARE(measureKind(kind.key).name, kind.name);
    }
    QCOMPARE(measureKind(u"unheard of"_s).key, u"retrieval"_s);
}

QTEST_MAIN(MeasuredPairTest)
#include "measured_pair_test.moc"
