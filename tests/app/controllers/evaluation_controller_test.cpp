// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluation_controller.h"

#include "core/store/rows/prediction_file_row.h"
#include "core/store/runs.h"
#include "tests/app/made_up_run.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QSignalSpy>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// Testing with the real engine and the bundled sample.
class EvaluationControllerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void testsARunBesideItsBase();
    void testsOtherRunsOnTheSameTexts();
    void keepsWhatWasThereWhenItIsStopped();

private:
    static constexpr int Patience = 120'000; // milliseconds; the machine may be busy
    void addRun(const char* name = "taught");
    QList<store::PredictionFileRow> stored();
    /// The first records of the sample's test set in two languages.
    TestSet smallSet(const QString& dataset, std::size_t records) const;

    const tests::TemporarySettings m_settings;
    std::unique_ptr<tests::OpenSample> m_sample;
    fs::path m_run;
    qint64 m_id = 0;
};

void EvaluationControllerTest::init()
{
    m_sample = std::make_unique<tests::OpenSample>();
    addRun();
}

void EvaluationControllerTest::cleanup()
{
    m_sample.reset();
}

void EvaluationControllerTest::addRun(const char* name)
{
    WorkspaceSession& session = m_sample->workbench().session();
    const store::WorkspaceFolder place = session.folder();
    m_run = place.runs() / name;
    tests::makeRunFolder(m_run, place.models() / "base", {}, tests::madeUpEvents(3));
    fs::copy(place.adapters() / "task_only", m_run / "adapter", fs::copy_options::recursive);
    m_id = 0;
    session.write(
        this, [place, run = m_run](store::Database& database) { return store::importRun(database, place, run); },
        [this](Result<store::RunId> run) { m_id = run.has_value() ? run.value().value : -1; });
    QTRY_VERIFY(m_id != 0);
    QVERIFY(m_id > 0);
}

QList<store::PredictionFileRow> EvaluationControllerTest::stored()
{
    std::optional<QList<store::PredictionFileRow>> rows;
    m_sample->workbench().session().read(
        this, [](const store::Database& database) { return store::allRows<store::PredictionFileRow>(database); },
        [&rows](Result<std::vector<store::PredictionFileRow>> read) {
            rows = QList<store::PredictionFileRow>(read.value().begin(), read.value().end());
        });
    [&rows] { QTRY_VERIFY(rows.has_value()); }();
    return rows.value_or(QList<store::PredictionFileRow>());
}

TestSet EvaluationControllerTest::smallSet(const QString& dataset, std::size_t languages) const
{
    TestSet set;
    set.dataset = dataset;
    const fs::path records
        = m_sample->workbench().session().folder().data() / dataset.toStdString() / "records.jsonl";
    for (const char* language : {"eng_Latn", "swh_Latn"})
        if (set.files.size() < languages)
            set.files.push_back({language, records});
    return set;
}

void EvaluationControllerTest::testsARunBesideItsBase()
{
    const tests::FailOnQtWarnings guard;
    EvaluationController controller(m_sample->workbench());
    QSignalSpy failed(&controller, &EvaluationController::failed);
    controller.look(m_id, QString::fromStdString(m_run.string()));
    QTRY_VERIFY_WITH_TIMEOUT(controller.hasAdapter() && !controller.testSets().isEmpty(), Patience);
    QVERIFY(!controller.evaluation());
    const TestSet& first = controller.testSets().first();
    QCOMPARE(first.dataset, u"commands-slots-test"_s);
    QVERIFY(!first.isTranslation && !first.isLearned);
    QVERIFY(controller.testSets().last().isTranslation);

    controller.evaluate(smallSet(first.dataset, 2), 3, true);
    QVERIFY(controller.isEvaluatingShown());
    QTRY_VERIFY_WITH_TIMEOUT(controller.evaluation() || !failed.isEmpty(), Patience);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
    QVERIFY(!controller.isEvaluating());
    const RunEvaluation& evaluation = *controller.evaluation();
    QCOMPARE(evaluation.languages.size(), 2);
    QCOMPARE(evaluation.languages[0].key, u"eng_Latn"_s);
    QCOMPARE(evaluation.languages[0].run.records, 3);
    QVERIFY(evaluation.languages[0].run.f1Interval);
    QVERIFY(evaluation.languages[0].base);
    const QList<store::PredictionFileRow> rows = stored();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.first().run, std::optional(store::RunId{m_id}));
    QVERIFY(rows.last().model && !rows.last().run);
}

void EvaluationControllerTest::testsOtherRunsOnTheSameTexts()
{
    const tests::FailOnQtWarnings guard;
    const fs::path first = m_run;
    const qint64 firstId = m_id;
    addRun("taught-too");
    EvaluationController controller(m_sample->workbench());
    controller.look(firstId, QString::fromStdString(first.string()), {{m_id, QString::fromStdString(m_run.string())}});
    QTRY_VERIFY_WITH_TIMEOUT(controller.hasAdapter() && !controller.testSets().isEmpty(), Patience);
    controller.evaluate(smallSet(u"commands-slots-test"_s, 1), 2, false);
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(m_run / "evaluation/scores.json") && !controller.isEvaluating(), Patience);
    const auto one = readRunEvaluation(first);
    const auto other = readRunEvaluation(m_run);
    QVERIFY(one.has_value() && one.value() && other.has_value() && other.value());
    QVERIFY(one.value()->languages.first().run.data == other.value()->languages.first().run.data);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 2, Patience);
}

void EvaluationControllerTest::keepsWhatWasThereWhenItIsStopped()
{
    fs::create_directories(m_run / "evaluation");
    record::Scores scores;
    scores.task = "slots";
    scores.languages["eng_Latn"] = tests::scoresOf(0.5);
    QVERIFY(writeJson(m_run / "evaluation/scores.json", record::toJson(scores)).has_value());
    EvaluationController controller(m_sample->workbench());
    QSignalSpy failed(&controller, &EvaluationController::failed);
    controller.look(m_id, QString::fromStdString(m_run.string()));
    QTRY_VERIFY_WITH_TIMEOUT(controller.evaluation(), Patience);
    controller.evaluate(smallSet(u"commands-slots-test"_s, 2), 0, true);
    controller.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!controller.isEvaluating(), Patience);
    QVERIFY(failed.isEmpty()); // it was a person's wish
    const auto kept = readRunEvaluation(m_run);
    QVERIFY(kept.has_value() && kept.value());
    QCOMPARE(kept.value()->languages.first().run.f1, std::optional(0.5));
}

QTEST_MAIN(EvaluationControllerTest)
#include "evaluation_controller_test.moc"
