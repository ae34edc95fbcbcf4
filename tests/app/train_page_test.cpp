// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/train_page.h"

#include "app/pages/exact_settings.h"
#include "app/settings/appearance.h"
#include "core/record/settings_table.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/forms/value_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class TrainPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plansAreSettingsThatCoreTakes_data();
    void plansAreSettingsThatCoreTakes();
    void describesAndStartsARun();
    void formChangesWhatWillRun();
    void answersAnotherPage();
    void takesUpSettingsOfAnotherRun();
    void saysWhatIsMissing();
    void quotesNamesForTheShell();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 40'000; // milliseconds; the machine may be busy

QString textOf(const QWidget& widget)
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        if (!label->isHidden())
            text += label->text() + u'\n';
    return text;
}

template <typename Button = QPushButton>
Button* button(const QWidget& widget, const QString& text)
{
    for (Button* const found : widget.findChildren<Button*>())
        if (found->text() == text)
            return found;
    return nullptr;
}

} // namespace

void TrainPageTest::plansAreSettingsThatCoreTakes_data()
{
    QTest::addColumn<int>("goal");
    QTest::addColumn<bool>("hasPair");
    QTest::addColumn<int>("schedule");
    QTest::newRow("closer") << int(Goal::BringCloser) << true << int(record::Schedule::AlignOnly);
    QTest::newRow("task and closer") << int(Goal::TeachTask) << true << int(record::Schedule::Alternate);
    QTest::newRow("translation") << int(Goal::TeachTranslation) << true << int(record::Schedule::TaskOnly);
    QTest::newRow("task alone") << int(Goal::TeachTask) << false << int(record::Schedule::TaskOnly);
}

void TrainPageTest::plansAreSettingsThatCoreTakes()
{
    QFETCH(const int, goal);
    QFETCH(const bool, hasPair);
    QFETCH(const int, schedule);
    TrainingPlan plan;
    plan.goal = Goal(goal);
    plan.model = {u"base"_s, "/models/base", true, {}};
    if (hasPair)
        plan.pairs = {TrainingPair{u"verses"_s, "/data/verses/records.jsonl", {}, u"eng_Latn"_s, u"kab_Latn"_s, 900}};
    plan.task = TaskTexts{u"slots"_s, "/data/slots/records.jsonl", {}, {u"eng_Latn"_s, u"deu_Latn"_s}, 500};
    plan.taught = u"eng_Latn"_s;
    QCOMPARE(planProblem(plan), QString());
    const record::RunSettings settings = settingsOf(plan);
    QVERIFY(record::validate(settings).has_value());
    QVERIFY(record::parseRunSettings(record::toJson(settings), "plan").has_value());
    QCOMPARE(int(settings.objective.schedule), schedule);
    QCOMPARE(settings.data.task.size(), plan.goal == Goal::BringCloser ? 0U : 1U);
}

void TrainPageTest::describesAndStartsARun()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    TrainPage page(sample.workbench());
    page.resize(1000, 820);
    page.show();
    QPushButton* const start = button(page, u"Start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(page).contains(u"closer together in the middle of the model base"_s), Patience);
    const auto lists = page.findChildren<QComboBox*>();
    for (const QComboBox* const list : lists)
        for (int i = 0; i < list->count(); ++i) // sets for evaluation only are never offered
            QVERIFY2(!list->itemText(i).contains(u"-test"_s), qPrintable(list->itemText(i)));
    keepPicture(page, u"train-closer"_s);
    button<QAbstractButton>(page, u"Teach a task, and use it in other languages"_s)->click();
    QVERIFY2(textOf(page).contains(u"Teach the task of commands-slots-train in English, and keep"_s),
        qPrintable(textOf(page)));
    button(page, u"Show the exact settings"_s)->click();
    keepPicture(page, u"train-task"_s);
    button(page, u"Copy the settings"_s)->click();
    const std::string copied = QApplication::clipboard()->text().toStdString();
    const auto read = record::parseRunSettings(Json::parse(copied), "clipboard");
    QVERIFY(read.has_value());
    QCOMPARE(int(read.value().objective.schedule), int(record::Schedule::Alternate));
    button(page, u"Copy the command"_s)->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"isogloss-cli train settings.json --out './"_s));

    button<QAbstractButton>(page, u"Bring languages closer"_s)->click();
    QSignalSpy asked(&sample.workbench().navigator(), &Navigator::runRequested);
    QSignalSpy failed(&sample.workbench().runs(), &RunController::failed);
    start->click();
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, Patience);
    QCOMPARE(failed.count(), 0);
    sample.workbench().runs().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!sample.workbench().runs().isWorking(), Patience);

    appearance.choose(Appearance::Choice::Dark);
    page.setLayoutDirection(Qt::RightToLeft);
    keepPicture(page, u"train-dark-mirrored"_s);
    page.setLayoutDirection(Qt::LeftToRight);
    appearance.choose(Appearance::Choice::Light);
    appearance.setTextPercent(200);
    page.resize(900, 640);
    keepPicture(page, u"train-large-text"_s);
    appearance.setTextPercent(100);
    appearance.choose(Appearance::Choice::System);
}

void TrainPageTest::formChangesWhatWillRun()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    TrainPage page(sample.workbench());
    page.resize(1000, 1400);
    page.show();
    QPushButton* const start = button(page, u"Start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), Patience);
    const auto field = [&page](const QString& key) -> widgets::ValueField* {
        for (auto* const found : page.findChildren<widgets::ValueField*>())
            if (found->spec().key == key)
                return found;
        return nullptr;
    };
    QVERIFY(!field(u"adapter.rank"_s)->isHidden());
    QVERIFY(field(u"adapter.alpha"_s)->isHidden());
    button<QAbstractButton>(page, u"All settings"_s)->click();
    QVERIFY(!field(u"adapter.alpha"_s)->isHidden());
    QVERIFY2(field(u"data.prompt"_s)->isHidden(), "nothing is taught");
    keepPicture(page, u"train-all-settings"_s);
    auto* const rank = qobject_cast<QLineEdit*>(field(u"adapter.rank"_s)->control());
    rank->setFocus();
    rank->selectAll();
    QTest::keyClicks(rank, u"0"_s);
    QTest::keyClick(rank, Qt::Key_Return);
    QVERIFY(!start->isEnabled());
    QVERIFY(textOf(page).contains(u"Allowed: 1 to 4096"_s));
    keepPicture(page, u"train-problem"_s);
    button(page, u"Go to that setting"_s)->click();
    QVERIFY(rank->hasFocus());
    rank->selectAll();
    QTest::keyClicks(rank, u"16"_s);
    QTest::keyClick(rank, Qt::Key_Return);
    QVERIFY(start->isEnabled());
    button(page, u"Show the exact settings"_s)->click();
    button(page, u"Copy the settings"_s)->click();
    const Json copied = Json::parse(QApplication::clipboard()->text().toStdString());
    QVERIFY(copied["adapter"]["rank"] == 16);
    QVERIFY(copied["run"]["threads"] >= 1); // what will run, not "all"
    TrainPage again(sample.workbench()); // as after a restart
    again.resize(1000, 1400);
    again.show();
    QTRY_VERIFY_WITH_TIMEOUT(button(again, u"Start"_s)->isEnabled(), Patience);
    QVERIFY(button(again, u"Undo"_s)->isEnabled());
    button(again, u"Reset all"_s)->click();
    QVERIFY(!button(again, u"Reset all"_s)->isEnabled());
    button<QAbstractButton>(page, u"Teach translation from my texts"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(page).contains(u"Teach translation from"_s), Patience);
    keepPicture(page, u"train-translation"_s);
}

void TrainPageTest::answersAnotherPage()
{
    OpenSample sample;
    TrainPage page(sample.workbench());
    Q_EMIT sample.workbench().navigator().trainRequested({{}, u"eng_Latn"_s, u"swh_Latn"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(
        textOf(page).contains(u"Bring English and Swahili closer"_s), qPrintable(textOf(page)), Patience);
}

void TrainPageTest::takesUpSettingsOfAnotherRun()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    TrainPage page(sample.workbench());
    page.resize(1000, 1400);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(button(page, u"Start"_s)->isEnabled(), Patience);
    button<QAbstractButton>(page, u"Teach a task, and use it in other languages"_s)->click();
    auto* const pairs = page.findChild<QListWidget*>();
    pairs->item(1)->setCheckState(Qt::Checked);
    pairs->item(2)->setCheckState(Qt::Checked);
    const auto settings = [&page]() -> record::RunSettings {
        QString text;
        for (const auto* const edit : page.findChildren<QPlainTextEdit*>())
            text = edit->toPlainText();
        return record::parseRunSettings(Json::parse(text.toStdString()), "page").value();
    };
    const record::RunSettings first = settings();
    QCOMPARE(first.data.parallel.size(), 3U);
    record::RunSettings wanted = first;
    wanted.adapter.rank = 4;
    wanted.data.parallel.erase(wanted.data.parallel.begin());
    wanted.data.watch.erase(wanted.data.watch.begin());
    button<QAbstractButton>(page, u"Bring languages closer"_s)->click();
    QVERIFY(settings().data.task.empty());
    Q_EMIT sample.workbench().navigator().settingsRequested(wanted);
    QVERIFY(record::toJson(settings()) == record::toJson(wanted));
    keepPicture(page, u"train-taken-up"_s);
    wanted.data.parallel.front().path = "/elsewhere/texts/records.jsonl";
    Q_EMIT sample.workbench().navigator().settingsRequested(wanted);
    QVERIFY(textOf(page).contains(u"/elsewhere/texts/records.jsonl"_s));
    QCOMPARE(settings().data.parallel.size(), 1U);
}

void TrainPageTest::saysWhatIsMissing()
{
    QVERIFY(planProblem({}).contains(u"base model"_s));
    TrainingPlan plan;
    plan.model = {u"base"_s, "/models/base", true, {}};
    QVERIFY(planProblem(plan).contains(u"parallel text"_s));
    plan.goal = Goal::TeachTask;
    QVERIFY(planProblem(plan).contains(u"task data"_s));
}

void TrainPageTest::quotesNamesForTheShell()
{
    QCOMPARE(trainCommand(u"k'iche' - english"_s),
        u"isogloss-cli train settings.json --out './k'\\''iche'\\'' - english'"_s);
}

QTEST_MAIN(TrainPageTest)
#include "train_page_test.moc"
