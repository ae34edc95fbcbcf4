// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_overlay.h"

#include "core/store/rows/analysis_row.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

namespace {

/// What a row was measured with.
struct Made
{
    qint64 model = 1;
    qint64 adapter = 0;
    std::string text = "aaa";
    int sentences = 200;
    std::string pool = "mean+bos";
};

std::string signature(const Made& made, const std::string& measure, int layer)
{
    return measure + "|dir:fwd|layer:" + std::to_string(layer) + "/2|pool:" + made.pool
        + "|center:none|sim:cos|N:" + std::to_string(made.sentences) + "|ties:miss|ci:query1000|dtype:f32|text:"
        + made.text + "|model:m" + std::to_string(made.model) + "|adapter:none|isogloss:1";
}

/// Layers 0 to 2 of a measure, numbered behind the others.
void add(std::vector<store::AnalysisRow>& rows, const Made& made, double value, const std::string& measure = "retrieval")
{
    for (int layer = 0; layer < 3; ++layer)
        for (const char* const direction : {"_forward", "_backward"}) {
            store::AnalysisRow row;
            row.id = store::AnalysisId{static_cast<std::int64_t>(rows.size()) + 1};
            row.model = store::ModelId{made.model};
            if (made.adapter != 0)
                row.adapter = store::AdapterId{made.adapter};
            row.measure.measure = measure + direction;
            row.measure.layer = {layer};
            row.measure.value = value + layer;
            row.measure.sentences = made.sentences;
            row.measure.signature = signature(made, measure, layer);
            rows.push_back(row);
        }
}

const OverlaidPair Shown{1, 0, {}, {}, {}};

} // namespace

class MeasuredOverlayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasOneLineAModelAndAdapter();
    void prefersWhatMayBeCompared();
    void namesWhatDiffers();
    void leavesOutWhatIsNoSignature();
};

void MeasuredOverlayTest::hasOneLineAModelAndAdapter()
{
    std::vector<store::AnalysisRow> rows;
    add(rows, {}, 0.1);
    add(rows, {.model = 1, .adapter = 4}, 0.2);
    add(rows, {.model = 2}, 0.3);
    add(rows, {.model = 2}, 0.9, "margin");
    const auto pairs = overlaidPairs(rows, u"retrieval"_s, signature({}, "retrieval", 1), Shown);
    QCOMPARE(pairs.size(), 2);
    QCOMPARE(pairs[0].adapter, 4);
    QCOMPARE(pairs[0].curve.values, (QList<double>{0.2, 1.2, 2.2}));
    QVERIFY(pairs[0].isComparable());
    QCOMPARE(pairs[1].model, 2);
    QVERIFY(pairs[0].key() != pairs[1].key());
}

void MeasuredOverlayTest::prefersWhatMayBeCompared()
{
    std::vector<store::AnalysisRow> rows;
    add(rows, {.model = 2}, 0.3);
    add(rows, {.model = 2, .text = "bbb"}, 0.8);
    add(rows, {.model = 3, .text = "bbb"}, 0.1);
    add(rows, {.model = 3, .text = "ccc"}, 0.4);
    const auto pairs = overlaidPairs(rows, u"retrieval"_s, signature({}, "retrieval", 1), Shown);
    QCOMPARE(pairs.size(), 2);
    QCOMPARE(pairs[0].curve.values.front(), 0.3);
    QVERIFY(pairs[0].isComparable());
    QCOMPARE(pairs[1].curve.values.front(), 0.4); // the newest of equals
    QCOMPARE(pairs[1].differs, QStringList{u"text"_s});
}

void MeasuredOverlayTest::namesWhatDiffers()
{
    std::vector<store::AnalysisRow> rows;
    add(rows, {.model = 2, .text = "bbb", .sentences = 90, .pool = "last"}, 0.3);
    const auto pairs = overlaidPairs(rows, u"retrieval"_s, signature({}, "retrieval", 1), Shown);
    QCOMPARE(pairs.size(), 1);
    QVERIFY(!pairs[0].isComparable());
    const QString words = differenceWords(pairs[0].differs);
    QVERIFY(words.contains(u"other sentences"_s));
    QVERIFY(words.contains(u"another number of sentences"_s));
    QVERIFY(words.contains(u"another pooling"_s));
}

void MeasuredOverlayTest::leavesOutWhatIsNoSignature()
{
    std::vector<store::AnalysisRow> rows;
    add(rows, {.model = 2}, 0.3);
    rows.front().measure.signature = "?";
    QVERIFY(overlaidPairs(rows, u"retrieval"_s, {}, Shown).isEmpty());
    QCOMPARE(overlaidPairs(rows, u"retrieval"_s, signature({}, "retrieval", 1), Shown).size(), 1);
}

QTEST_GUILESS_MAIN(MeasuredOverlayTest)
#include "measured_overlay_test.moc"
