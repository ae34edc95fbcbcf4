// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/answers_model.h"

#include "core/base/errors.h"
#include "core/eval/evaluate.h"
#include "tests/support/temporary_folder.h"
#include "widgets/text/text_cell.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class AnswersModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAnEvaluationKept();
    void showsThoseThatAreRightOrWrong();
    void writesEachTextInItsDirection();
};

void AnswersModelTest::readsWhatAnEvaluationKept()
{
    const tests::TemporaryFolder folder;
    data::TaskRecord record;
    record.language = "eng_Latn";
    record.input = "wake me at nine";
    record.target = "time: nine";
    record.spans = {{"time", 11, 15}};
    eval::Evaluation evaluation;
    evaluation.scores.task = "slots";
    evaluation.predictions = {{"eng_Latn", {record, record}, {"time: nine", " None\n"}}};
    QVERIFY(eval::writeEvaluation(folder.path(), evaluation).has_value());
    const auto answers = readAnswers(folder.path(), u"eng_Latn"_s, data::Task::Slots);
    QVERIFY(answers.has_value());
    QCOMPARE(answers.value().size(), 2);
    QVERIFY(answers.value()[0].isRight);
    QVERIFY(!answers.value()[1].isRight);
    QCOMPARE(answers.value()[1].answer, u"None"_s);
    QCOMPARE(answers.value()[1].expected, u"time: nine"_s);
    const auto none = readAnswers(folder.path(), u"kab_Latn"_s, data::Task::Slots);
    QVERIFY(!none.has_value() && none.error().code == errors::FileNotFound);
}

void AnswersModelTest::showsThoseThatAreRightOrWrong()
{
    AnswersModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswers({{u"a"_s, u"1"_s, u"1"_s, true}, {u"b"_s, u"2"_s, u"3"_s, false}, {u"c"_s, u"4"_s, u"4"_s, true}},
        Qt::LeftToRight, Qt::LeftToRight);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.right(), 2);
    model.setShown(AnswersModel::Shown::Wrong);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"b"_s);
    model.setShown(AnswersModel::Shown::Right);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 3).data().toString(), u"4"_s);
    QCOMPARE(model.total(), 3);
}

void AnswersModelTest::writesEachTextInItsDirection()
{
    AnswersModel model;
    model.setAnswers({{u"a"_s, u"ب"_s, u"ب"_s, true}}, Qt::LeftToRight, Qt::RightToLeft);
    const auto direction
        = [&model](int column) { return model.index(0, column).data(widgets::DirectionRole).toInt(); };
    QCOMPARE(direction(1), int(Qt::LeftToRight));
    QCOMPARE(direction(2), int(Qt::RightToLeft));
    QCOMPARE(direction(3), int(Qt::RightToLeft));
}

QTEST_MAIN(AnswersModelTest)
#include "answers_model_test.moc"
