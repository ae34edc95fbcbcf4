// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_curves.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "tests/support/temporary_folder.h"

#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;

class RunCurvesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryCurve();
    void mapsWatchedPairsOverLayersAndSteps();
    void tellsForgettingConflictAndWhatIsKept();
    void tellsTheLayerAtWhichSentencesMeet();
    void leavesOutALineThatIsBeingWritten();
    void namesTheLineThatIsBroken();
    void saysThatThereIsNoRun();
};

namespace {

const std::string Started
    = R"({"type":"started","total_steps":2,"resumed_from_step":0,"layers":4,"align_layer":2,"align_chance":2.0,"device":"cpu","dtype":"f32"})"
      "\n";
const std::string FirstStep
    = R"({"type":"step","step":1,"total_steps":2,"epoch":0.5,"task_loss":3.5,"learning_rate":0.1,"grad_norm":1.0,"tokens":9,"seconds":0.5})"
      "\n";
const std::string SecondStep
    = R"({"type":"step","step":2,"total_steps":2,"epoch":1,"align_loss":1.5,"in_batch_retrieval":0.25,"learning_rate":0.1,"grad_norm":1.0,"tokens":9,"seconds":0.5,"memory_bytes":7000})"
      "\n";
const std::string Evaluated = R"({"type":"evaluation","step":2,"validation_loss":3.0,"best":true})"
                              "\n";
const std::string Finished = R"({"type":"finished","outcome":"completed","step":2})"
                             "\n";

Result<RunCurves> curvesOf(const std::string& events)
{
    const tests::TemporaryFolder folder;
    ISOGLOSS_CHECK(writeFileAtomically(folder.path() / "events.jsonl", events));
    return readRunCurves(folder.path());
}

} // namespace

void RunCurvesTest::readsEveryCurve()
{
    const auto curves = curvesOf(Started + FirstStep + SecondStep + Evaluated + Finished);
    QVERIFY(curves.has_value());
    QCOMPARE(curves.value().taskLoss, QList<QPointF>({{1, 3.5}}));
    QCOMPARE(curves.value().alignLoss, QList<QPointF>({{2, 1.5}}));
    QCOMPARE(curves.value().inBatchRetrieval, QList<QPointF>({{2, 0.25}}));
    QCOMPARE(curves.value().validationLoss, QList<QPointF>({{2, 3.0}}));
    QCOMPARE(curves.value().alignChance, 2.0);
    QCOMPARE(curves.value().totalSteps, 2);
    QVERIFY(curves.value().isFinished);
    QVERIFY(!curves.value().failure);
}

void RunCurvesTest::mapsWatchedPairsOverLayersAndSteps()
{
    const auto snapshot = [](int step, int layer, double forward, double backward) {
        record::AlignmentSnapshot event{step, {}, {}};
        for (const auto& [measure, value] : {std::pair{"retrieval_forward", forward},
                 std::pair{"retrieval_backward", backward}, std::pair{"cosine", 0.9}}) {
            record::MeasureRow row;
            row.measure = measure;
            row.source = "eng_Latn";
            row.target = "swh_Latn";
            row.layer.index = layer;
            row.value = value;
            event.rows.push_back(row);
        }
        return toJsonLine(record::toJson(record::RunEvent(event))) + "\n";
    };
    const auto curves = curvesOf(Started + snapshot(0, 1, 0.1, 0.3) + snapshot(8, 2, 0.5, 1.0)
        + snapshot(8, record::Layer::FinalNorm, 1, 1));
    QVERIFY(curves.has_value());
    QCOMPARE(curves.value().alignLayer, 2);
    QCOMPARE(curves.value().pairs.size(), 1);
    const PairMap& pair = curves.value().pairs[0];
    QCOMPARE(pair.target, QStringLiteral("swh_Latn"));
    QCOMPARE(pair.steps, QList<qint64>({0, 8}));
    QCOMPARE(pair.layers, 4);
    QCOMPARE(pair.retrieval.size(), 5);
    QCOMPARE(pair.retrieval[1][0], 0.2);
    QVERIFY(std::isnan(pair.retrieval[2][0]));
    QCOMPARE(pair.retrieval[2][1], 0.75);
    QCOMPARE(pair.cosine[1][0], 0.9);
    QVERIFY(std::isnan(pair.shuffledCosine[1][0]));
}

void RunCurvesTest::tellsForgettingConflictAndWhatIsKept()
{
    const std::string watched
        = R"({"type":"step","step":1,"total_steps":2,"epoch":0.5,"task_loss":3.5,"learning_rate":0.25,"grad_norm":2.0,)"
          R"("task_grad_norm":1.5,"align_grad_norm":0.5,"grad_cosine":-0.25,"tokens":9,"seconds":0.5})"
          "\n";
    const record::RunEvent before = record::ForgettingSnapshot{0, {{"eng_Latn", 2.0}, {"fra_Latn", 2.5}}, {}};
    const record::RunEvent after = record::ForgettingSnapshot{1, {{"eng_Latn", 2.25}, {"fra_Latn", 2.5}}, {}};
    const record::RunEvent saved = record::CheckpointSaved{1, "checkpoints/step-000001"};
    const auto line = [](const record::RunEvent& event) { return toJsonLine(record::toJson(event)) + "\n"; };
    const auto read = curvesOf(Started + line(before) + watched + line(after) + line(saved) + SecondStep);
    QVERIFY(read.has_value());
    const RunCurves& curves = read.value();
    QCOMPARE(curves.device, QStringLiteral("cpu"));
    QCOMPARE(curves.dtype, QStringLiteral("f32"));
    QCOMPARE(curves.learningRate, QList<QPointF>({{1, 0.25}, {2, 0.1}}));
    QCOMPARE(curves.gradNorm, QList<QPointF>({{1, 2}, {2, 1}}));
    QCOMPARE(curves.taskGradNorm, QList<QPointF>({{1, 1.5}}));
    QCOMPARE(curves.alignGradNorm, QList<QPointF>({{1, 0.5}}));
    QCOMPARE(curves.gradCosine, QList<QPointF>({{1, -0.25}}));
    QCOMPARE(curves.tokens, 18);
    QCOMPARE(curves.memoryBytes, 7000);
    QCOMPARE(curves.seconds, 1.0);
    QCOMPARE(curves.checkpoints, QList<qint64>({1}));
    QCOMPARE(curves.controls.size(), 2);
    QCOMPARE(curves.controls[0].language, QStringLiteral("eng_Latn"));
    QCOMPARE(curves.controls[0].bits, QList<QPointF>({{0, 2.0}, {1, 2.25}}));
}

void RunCurvesTest::tellsTheLayerAtWhichSentencesMeet()
{
    record::AlignmentSnapshot event{0, {{"retrieval_forward", "eng_Latn", "swh_Latn", {0}, 0, {}, {}, 3, {}}}, {}};
    for (const auto& [layer, hits] : {std::pair{0, "000"}, std::pair{1, "100"}, std::pair{2, "010"},
             std::pair{3, "110"}, std::pair{4, "010"}})
        event.hits.push_back({"eng_Latn", "swh_Latn", layer, hits});
    const auto curves = curvesOf(Started + toJsonLine(record::toJson(record::RunEvent(event))) + "\n");
    QVERIFY(curves.has_value());
    QCOMPARE(meetingLayers(curves.value().pairs.first(), 0), QList<int>({1, 2, 5}));
}

void RunCurvesTest::leavesOutALineThatIsBeingWritten()
{
    const auto curves = curvesOf(Started + FirstStep + SecondStep.substr(0, 20));
    QVERIFY(curves.has_value());
    QCOMPARE(curves.value().lastStep, 1);
    QVERIFY(!curves.value().isFinished);
}

void RunCurvesTest::namesTheLineThatIsBroken()
{
    const auto curves = curvesOf(Started + "{\"type\":}\n" + FirstStep);
    QVERIFY(!curves.has_value());
    QVERIFY(curves.error().code == errors::JsonMalformed);
    QVERIFY(curves.error().argument("path").ends_with("events.jsonl:2"));
}

void RunCurvesTest::saysThatThereIsNoRun()
{
    const tests::TemporaryFolder folder;
    const auto curves = readRunCurves(folder.path());
    QVERIFY(!curves.has_value());
    QVERIFY(curves.error().code == errors::FileNotFound);
}

QTEST_MAIN(RunCurvesTest)
#include "run_curves_test.moc"
