// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_evaluation.h"

#include "tests/app/made_up_run.h"
#include "tests/support/in_locale.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class RunEvaluationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsLanguagesByTheirRole();
    void flagsWhatIsAlignedButNotBetter();
    void asksNothingOfTheBaseWhereItWasNotTested();
    void readsARunThatWasNotTested();
    void takesTheTargetOfATranslation();
};

namespace {

/// A run with scores of English, Swahili and Kabyle; `swahili` before and after it.
Result<std::optional<RunEvaluation>> evaluationOf(double before, double after, bool hasBase = true)
{
    const tests::TemporaryFolder folder;
    tests::makeRunFolder(folder.path(), "base", {}, tests::madeUpEvents(4));
    record::Scores run;
    run.task = "slots";
    run.languages = {{"eng_Latn", tests::scoresOf(0.8)}, {"kab_Latn", tests::scoresOf(0.1)},
        {"swh_Latn", tests::scoresOf(after)}};
    std::filesystem::create_directories(folder / "evaluation/base");
    ISOGLOSS_CHECK(writeJson(folder / "evaluation/scores.json", record::toJson(run)));
    run.languages = {{"eng_Latn", tests::scoresOf(0.2)}, {"kab_Latn", tests::scoresOf(0.05)},
        {"swh_Latn", tests::scoresOf(before)}};
    if (hasBase)
        ISOGLOSS_CHECK(writeJson(folder / "evaluation/base/scores.json", record::toJson(run)));
    return readRunEvaluation(folder.path());
}

} // namespace

void RunEvaluationTest::groupsLanguagesByTheirRole()
{
    const auto read = evaluationOf(0.1, 0.4);
    QVERIFY(read.has_value() && read.value());
    const RunEvaluation& evaluation = *read.value();
    QCOMPARE(evaluation.languages.size(), 3);
    QCOMPARE(evaluation.languages[0].key, u"eng_Latn"_s);
    QCOMPARE(evaluation.languages[0].role, LanguageRole::Taught);
    QCOMPARE(evaluation.languages[1].key, u"swh_Latn"_s);
    QCOMPARE(evaluation.languages[1].role, LanguageRole::Aligned);
    QCOMPARE(evaluation.languages[2].role, LanguageRole::Other);
    QCOMPARE(scoreOf(evaluation.languages[1].run, ScoreKind::F1).value, std::optional(0.4));
    QCOMPARE(isBetter(evaluation.languages[1], ScoreKind::F1), std::optional(true));
    QVERIFY(!evaluation.languages[1].isAlignedNotBetter);
    QCOMPARE(evaluationFinding(evaluation, ScoreKind::F1),
        inLocale(u"Taught the task: 0.80, base model 0.20; only aligned: 0.40, base model 0.10; "
                 "not in this run (the base model may have seen it): 0.10, base model 0.05"_s));
}

void RunEvaluationTest::flagsWhatIsAlignedButNotBetter()
{
    const auto read = evaluationOf(0.38, 0.4); // translations are found far more often than before
    QVERIFY(read.has_value() && read.value());
    for (const LanguageResult& result : read.value()->languages)
        QCOMPARE(result.isAlignedNotBetter, result.key == u"swh_Latn"_s);
}

void RunEvaluationTest::asksNothingOfTheBaseWhereItWasNotTested()
{
    const auto read = evaluationOf(0.38, 0.4, false);
    QVERIFY(read.has_value() && read.value());
    const LanguageResult& swahili = read.value()->languages[1];
    QVERIFY(!swahili.base);
    QVERIFY(!isBetter(swahili, ScoreKind::F1));
    QVERIFY(!swahili.isAlignedNotBetter);
    QVERIFY(evaluationFinding(*read.value(), ScoreKind::F1).startsWith(inLocale(u"Taught the task: 0.80; only"_s)));
}

void RunEvaluationTest::readsARunThatWasNotTested()
{
    const tests::TemporaryFolder folder;
    tests::makeRunFolder(folder.path(), "base", {}, tests::madeUpEvents(2));
    const auto read = readRunEvaluation(folder.path());
    QVERIFY(read.has_value());
    QVERIFY(!read.value());
}

void RunEvaluationTest::takesTheTargetOfATranslation()
{
    report::RunSummary run;
    run.taught = {"eng_Latn-swh_Latn"};
    run.aligned = {"kab_Latn"};
    QCOMPARE(roleOf("eng_Latn-swh_Latn", run), LanguageRole::Taught);
    QCOMPARE(roleOf("eng_Latn-kab_Latn", run), LanguageRole::Aligned);
    QCOMPARE(roleOf("kab_Latn-fra_Latn", run), LanguageRole::Other);
    QCOMPARE(testedName(u"eng_Latn-kab_Latn"_s, nullptr), u"eng_Latn to kab_Latn"_s);
    QCOMPARE(testedName(u"eng_Latn"_s, nullptr), u"eng_Latn"_s);
}

QTEST_MAIN(RunEvaluationTest)
#include "run_evaluation_test.moc"
