// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_pair.h"

#include "app/models/measure_words.h"
#include "core/analysis/layer_choice.h"
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
    void speaksOfTheSentencesOfTheMeasure();
    void testsWhatAnAdapterDid();
    void saysWhatHoldsOnOtherSentences();
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
    QVERIFY(std::abs(pair.baseline(u"surface"_s, u"retrieval"_s) - 0.15) < 1e-12);
    QVERIFY(std::isnan(pair.baseline(u"surface"_s, u"mexa"_s))); // of other sentences
    QVERIFY(std::isnan(pair.baseline(u"ceiling"_s, u"retrieval"_s))); // not measured
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
    QVERIFY(changeOf(pair, pair, retrieval, Names).contains(u"overlap"_s));
    std::vector<record::MeasureRow> lower = rows();
    for (record::MeasureRow& each : lower) {
        each.value /= 2;
        each.low = *each.low / 2;
        each.high = *each.high / 2;
    }
    QCOMPARE(changeOf(pair, measuredPair(lower), retrieval, Names),
        inLocale(u"At layer 2 the model alone has 0.35, with the adapter 0.70."_s));
    QVERIFY(changeOf(pair, {}, retrieval, Names).isEmpty());
}

/// Of 300 sentences MEXA takes 100, and luck finds one of those.
void MeasuredPairTest::speaksOfTheSentencesOfTheMeasure()
{
    std::vector<record::MeasureRow> all;
    for (const int layer : {0, 1}) {
        all.push_back(row("retrieval_forward", layer, 0.6, 300));
        all.push_back(row("retrieval_backward", layer, 0.6, 300));
        all.push_back(row("mexa", layer, 0.02 + 0.038 * layer, 100)); // at layer 1 from 0.008, above 1 of 300
    }
    const MeasuredPair pair = measuredPair(all);
    const MeasureKind mexa = measureKind(u"mexa"_s);
    QVERIFY(findingOf(pair, mexa, Names).contains(u"near what chance gives"_s));
    QVERIFY(findingOf(pair, mexa, Names).contains(u"on 100 sentences of James"_s));
    QVERIFY(findingOf(pair, measureKind(u"retrieval"_s), Names).contains(u"on 300 sentences of James"_s));
    QVERIFY(warningsOf(pair, mexa).front().contains(inLocale(u"(0.010)"_s)));
    MeasureNames names = Names;
    names.allSentences = 300;
    QVERIFY(subtitleOf(pair, mexa, names).contains(u"100 of its 300 sentences"_s));
    QVERIFY(subtitleOf(pair, mexa, names).contains(inLocale(u"Over all layers: 0.039 in the mean, 0.058 at most."_s)));
}

/// Twenty sentences of which the adapter wins all, or one.
void MeasuredPairTest::testsWhatAnAdapterDid()
{
    const MeasureKind retrieval = measureKind(u"retrieval"_s);
    MeasuredPair pair = measuredPair(rows());
    MeasuredPair base = pair;
    for (int layer = 0; layer <= 2; ++layer) {
        base.hits.append(QByteArray(20, '0'));
        pair.hits.append(QByteArray(20, layer == 2 ? '1' : '0'));
    }
    const QString change = changeOf(pair, base, retrieval, Names);
    QVERIFY2(change.contains(u"From Kabyle to English, 20 sentences find their translation with the adapter only and 0 "
                             u"without it only: more than chance changes"_s),
        qPrintable(change));
    QVERIFY(change.contains(inLocale(u"p below 0.001"_s)));
    QVERIFY(!change.contains(u"overlap"_s));
    pair.hits[2] = base.hits[2];
    pair.hits[2][7] = '1';
    QVERIFY(changeOf(pair, base, retrieval, Names).contains(u"1 sentences find"_s));
    QVERIFY(changeOf(pair, base, retrieval, Names).contains(inLocale(u"chance may change (paired test, p = 1.000"_s)));
}

void MeasuredPairTest::saysWhatHoldsOnOtherSentences()
{
    analysis::LayerChoice choice;
    choice.best = 4;
    choice.value = 0.5;
    choice.interval = {0.4, 0.6};
    choice.asGood = {2, 3, 4, 5, 8};
    QCOMPARE(heldOutWords(choice),
        inLocale(u"On the half of the sentences that did not choose it, layer 4 has 0.50 (95 %: 0.40 to 0.60). Not told "
                 "apart from it there: layer 2, 3, 5 and 8."_s));
    choice.asGood = {4};
    QVERIFY(heldOutWords(choice).endsWith(u"Every other layer is told apart from it there."_s));
    choice.reason = analysis::ChoiceReason::TooFewSentences;
    QVERIFY(heldOutWords(choice).isEmpty());
    QCOMPARE(layersText({1, 2, 3, 4, 6, 7, 9}), u"1 to 4, 6, 7 and 9"_s);
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
