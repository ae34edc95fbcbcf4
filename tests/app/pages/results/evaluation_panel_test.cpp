// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/evaluation_panel.h"

#include "app/settings/appearance.h"
#include "core/eval/evaluate.h"
#include "core/store/runs.h"
#include "tests/app/made_up_run.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/bar_chart.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class EvaluationPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsKept();

private:
    static constexpr int Patience = 50'000; // milliseconds; the machine may be busy
    qint64 addRun(OpenSample& sample, const fs::path& folder);
    static void writeAnswers(const fs::path& evaluation);

    const TemporarySettings m_settings;
};

void EvaluationPanelTest::writeAnswers(const fs::path& evaluation)
{
    eval::Evaluation kept;
    kept.scores.task = "slots";
    eval::Evaluation base = kept;
    const std::tuple<const char*, double, double> scores[] = {{"arb_Arab", 0.12, 0.02}, {"eng_Latn", 0.86, 0.04},
        {"swh_Latn", 0.09, 0.05}, {"tur_Latn", 0.21, 0.01}};
    for (const auto& [language, run, before] : scores) {
        kept.scores.languages[language] = scoresOf(run);
        base.scores.languages[language] = scoresOf(before);
        kept.scores.languages[language].signature = "f1|adapter:its";
        base.scores.languages[language].signature = "f1|adapter:none";
        eval::LanguagePredictions answers{language, {}, {}};
        for (int i = 0; i < 4; ++i) {
            data::TaskRecord record;
            record.language = language;
            record.input = std::string(language) == "arb_Arab" ? "أيقظني في التاسعة" : "wake me at nine";
            record.target = "time: nine";
            if (record.language != "arb_Arab")
                record.spans = {{"time", 11, 15}};
            answers.records.push_back(record);
            answers.predictions.push_back(i % 2 == 0 ? "None" : "time: nine");
        }
        kept.predictions.push_back(answers);
    }
    QVERIFY(eval::writeEvaluation(evaluation, kept).has_value());
    QVERIFY(eval::writeEvaluation(evaluation / "base", base).has_value());
}

qint64 EvaluationPanelTest::addRun(OpenSample& sample, const fs::path& folder)
{
    WorkspaceSession& session = sample.workbench().session();
    const store::WorkspaceFolder place = session.folder();
    makeRunFolder(folder, place.models() / "base", {}, madeUpEvents(3));
    fs::copy(place.adapters() / "task_only", folder / "adapter", fs::copy_options::recursive);
    writeAnswers(folder / "evaluation");
    qint64 id = 0;
    session.write(
        this, [place, folder](store::Database& database) { return store::importRun(database, place, folder); },
        [&id](Result<store::RunId> run) { id = run.has_value() ? run.value().value : -1; });
    [&id] { QTRY_VERIFY(id != 0); }();
    return id;
}

void EvaluationPanelTest::showsWhatIsKept()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    const fs::path folder = sample.workbench().session().folder().runs() / "taught";
    const qint64 run = addRun(sample, folder);
    QVERIFY(run > 0);
    QScrollArea area;
    auto* const panel = new EvaluationPanel(sample.workbench());
    area.setWidget(panel);
    area.setWidgetResizable(true);
    area.resize(820, 900);
    area.show();
    panel->setRun(run, QString::fromStdString(folder.string()), 1, true);
    const auto says = [panel](const QString& words) {
        for (const QLabel* const label : panel->findChildren<QLabel*>())
            if (label->isVisibleTo(panel) && label->text().contains(words))
                return true;
        return false;
    };
    auto* const chart = panel->findChild<widgets::BarChart*>();
    QTRY_VERIFY_WITH_TIMEOUT(chart->isVisible() && chart->valueRows() == 8, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Aligned but not better: Swahili"_s), Patience);
    QCOMPARE(chart->signatures(), (QStringList{u"f1|adapter:its"_s, u"f1|adapter:none"_s}));
    QVERIFY(says(inLocale(u"Taught the task: 0.86, base model 0.04"_s)));
    auto* const table = panel->findChild<QTableView*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, Patience);
    for (QComboBox* const box : panel->findChildren<QComboBox*>())
        if (box->accessibleName() == u"Which answers"_s)
            box->setCurrentIndex(2);
    QCOMPARE(table->model()->rowCount(), 2);
    QPushButton* test = nullptr;
    for (QPushButton* const button : panel->findChildren<QPushButton*>())
        if (button->text() == u"Test"_s)
            test = button;
    QVERIFY(test != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(test->isEnabled(), Patience);
    keepPicture(area, u"evaluation"_s);
    appearance.choose(Appearance::Choice::Dark);
    keepPicture(area, u"evaluation-dark"_s);
    area.resize(560, 900);
    keepPicture(area, u"evaluation-narrow"_s);
    appearance.choose(Appearance::Choice::Light);
    area.resize(900, 1000);
    area.setLayoutDirection(Qt::RightToLeft);
    keepPicture(area, u"evaluation-mirrored"_s);
    area.setLayoutDirection(Qt::LeftToRight);
    appearance.setTextPercent(200);
    keepPicture(area, u"evaluation-large"_s);
    QTRY_COMPARE(panel->width(), area.viewport()->width()); // nothing to scroll to sideways
    appearance.setTextPercent(100);
    appearance.choose(Appearance::Choice::System);
    panel->setRun(run, QString::fromStdString(folder.string()), 1, false);
    QVERIFY(!test->isEnabled());
    QVERIFY(says(u"still under way"_s));
}

QTEST_MAIN(EvaluationPanelTest)
#include "evaluation_panel_test.moc"
