// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/evaluation_panel.h"

#include "app/controllers/evaluation_controller.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/pages/results/answers_panel.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/common/card.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChoiceLetters = 18;
constexpr int MostRecords[] = {100, 20, 0}; // of each language; 0: all

widgets::BarSeries seriesOf(const QString& name, int look)
{
    widgets::BarSeries series;
    series.name = name;
    series.look = look;
    return series;
}

void append(widgets::BarSeries& series, const ScoreValue& score)
{
    series.values.append(score.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    series.intervals.append(score.interval
            ? std::optional(widgets::Interval{score.interval->low, score.interval->high})
            : std::nullopt);
}

} // namespace

EvaluationPanel::EvaluationPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_controller(new EvaluationController(workbench, this))
    , m_results(makeScores())
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::CardGap);
    rows->addWidget(makeTest());
    rows->addWidget(m_results);
    rows->addStretch(1);
    connect(m_controller, &EvaluationController::changed, this, &EvaluationPanel::showTest);
    connect(m_controller, &EvaluationController::evaluationChanged, this, &EvaluationPanel::showEvaluation);
    connect(m_controller, &EvaluationController::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
    connect(&workbench.languages(), &LanguageNames::changed, this, [this] {
        showTest();
        showEvaluation();
    });
    showTest();
    showEvaluation();
}

QWidget* EvaluationPanel::makeTest()
{
    m_test = new widgets::Card(tr("Test this run"));
    m_test->setProperty(ExplainProperty, u"evaluation"_s);
    m_set = new widgets::ChoiceField;
    m_set->setAccessibleName(tr("Texts to test on"));
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->setMinimumContentsLength(ChoiceLetters);
    m_most = new widgets::ChoiceField;
    m_most->setAccessibleName(tr("How many of each language"));
    for (const int most : MostRecords)
        m_most->addItem(most == 0 ? tr("all of them") : tr("%Ln of each language", nullptr, most), most);
    m_withBase = new QCheckBox(tr("Test the base model beside it"));
    m_withBase->setChecked(true);
    m_evaluate = new QPushButton(tr("Test"));
    m_evaluate->setProperty("main", true);
    m_stop = new QPushButton(tr("Stop testing"));
    m_testWords = makeLabel({}, TextRole::Muted);
    m_problem = makeLabel({}, TextRole::Problem);
    m_problem->hide();
    auto* const start = new QWidget;
    auto* const row = new widgets::FlowLayout(start);
    row->addWidget(m_most);
    row->addWidget(m_evaluate);
    row->addWidget(m_stop);
    m_test->contents().addWidget(m_set);
    m_test->contents().addWidget(start);
    m_test->contents().addWidget(m_withBase);
    m_test->contents().addWidget(m_testWords);
    m_test->contents().addWidget(m_problem);
    connect(m_set, &QComboBox::currentIndexChanged, this, &EvaluationPanel::tellTest);
    connect(m_most, &QComboBox::currentIndexChanged, this, &EvaluationPanel::tellTest);
    connect(m_withBase, &QCheckBox::toggled, this, &EvaluationPanel::tellTest);
    connect(m_evaluate, &QPushButton::clicked, this, &EvaluationPanel::evaluate);
    connect(m_stop, &QPushButton::clicked, m_controller, &EvaluationController::stop);
    return m_test;
}

QWidget* EvaluationPanel::makeScores()
{
    auto* const scores = new QWidget;
    auto* const rows = new QVBoxLayout(scores);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::CardGap);
    m_kind = new widgets::ChoiceField;
    m_kind->setAccessibleName(tr("Score"));
    m_finding = makeLabel({}, TextRole::Body);
    m_caution = makeLabel({}, TextRole::Caution);
    m_chart = new widgets::BarChart(widgets::BarChart::Style::Dots);
    m_frame = new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Card);
    m_frame->setTitle(tr("How well it answers, by language"));
    m_frame->setProperty(ExplainProperty, u"evaluation"_s);
    m_frame->addToHead(m_kind);
    m_frame->addAbove(m_finding);
    m_frame->addBelow(m_caution);
    offerExport(*m_frame);
    m_answers = new AnswersPanel(m_workbench);
    auto* const card = new widgets::Card(tr("What it answered"));
    card->contents().addWidget(m_answers);
    rows->addWidget(m_frame);
    rows->addWidget(card);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvaluationPanel::showScores);
    return scores;
}

void EvaluationPanel::setRun(qint64 run, const QString& folder, int look, bool isEnded)
{
    if (run == m_run && folder == m_folder && isEnded == m_isEnded)
        return;
    m_run = run;
    m_folder = folder;
    m_look = look;
    m_isEnded = isEnded;
    m_problem->hide();
    m_others = 0;
    m_controller->look(run, folder);
    showTest();
}

void EvaluationPanel::testAlso(const QList<TestedRun>& others)
{
    m_others = static_cast<int>(others.size());
    m_controller->look(m_run, m_folder, others);
    showTest();
}

void EvaluationPanel::showTest()
{
    fillSets();
    tellTest();
}

void EvaluationPanel::showEvaluation()
{
    const auto& evaluation = m_controller->evaluation();
    m_results->setVisible(evaluation.has_value());
    if (!evaluation)
        return;
    {
        const QSignalBlocker quiet(m_kind);
        const int before = std::max(0, m_kind->currentIndex());
        m_kind->clear();
        for (const ScoreKind kind : evaluation->kinds())
            m_kind->addItem(scoreName(kind), static_cast<int>(kind));
        m_kind->setCurrentIndex(std::min(before, m_kind->count() - 1));
        m_kind->setVisible(m_kind->count() > 1);
    }
    showScores();
    m_answers->show(*evaluation);
}

void EvaluationPanel::fillSets()
{
    const QSignalBlocker quiet(m_set);
    const int before = m_set->currentIndex();
    const QList<TestSet>& sets = m_controller->testSets();
    m_set->clear();
    for (const TestSet& set : sets) {
        const QString name = set.isTranslation
            ? tr("Translation from %1: %2", "a language, name of a dataset")
                  .arg(m_workbench.languages().name(set.source), set.dataset)
            : set.dataset;
        m_set->addItem(set.isLearned ? tr("%1 (this run learned from it)", "name of a dataset").arg(name) : name);
    }
    m_set->setCurrentIndex(std::clamp(before, 0, std::max(0, m_set->count() - 1)));
}

void EvaluationPanel::tellTest()
{
    const QList<TestSet>& sets = m_controller->testSets();
    const bool isBusy = m_controller->isEvaluating();
    const bool canTest = m_run != 0 && m_isEnded && m_controller->hasAdapter();
    m_set->setEnabled(!isBusy);
    m_most->setEnabled(!isBusy);
    m_withBase->setEnabled(!isBusy);
    m_evaluate->setVisible(!m_controller->isEvaluatingShown());
    m_stop->setVisible(m_controller->isEvaluatingShown());
    m_evaluate->setEnabled(canTest && !isBusy && !sets.isEmpty());
    if (!m_isEnded)
        m_testWords->setText(tr("This run is still under way. It can be tested once it has ended."));
    else if (!m_controller->hasAdapter())
        m_testWords->setText(tr("This run left no adapter, so there is nothing to test."));
    else if (sets.isEmpty())
        m_testWords->setText(tr("The workspace has no examples of a task and no parallel texts to test on. Bring some "
                                "in on the page Texts."));
    else if (m_controller->isEvaluatingShown())
        m_testWords->setText(tr("Testing. The bar at the foot of the window shows how far it is."));
    else if (isBusy)
        m_testWords->setText(tr("Another run is being tested."));
    else {
        const TestSet& set = sets[std::max(0, m_set->currentIndex())];
        const int most = m_most->currentData().toInt();
        const auto languages = static_cast<qint64>(set.files.size());
        qint64 answers = most == 0 ? set.records : std::min<qint64>(set.records, most * languages);
        if (m_withBase->isChecked())
            answers *= 2;
        QString words
            = tr("%Ln answer(s) in %1 languages will be asked for. What was kept of an earlier test is replaced.", nullptr,
                static_cast<int>(answers))
                  .arg(QLocale().toString(languages));
        if (m_others > 0)
            words += u' '
                + tr("Behind this run %Ln other(s) will be tested on the same texts, so that they can be compared.", nullptr,
                    m_others);
        m_testWords->setText(words);
    }
}

void EvaluationPanel::showScores()
{
    const auto& evaluation = m_controller->evaluation();
    if (!evaluation)
        return;
    const auto kind = static_cast<ScoreKind>(m_kind->currentData().toInt());
    QList<widgets::BarCategory> rows;
    widgets::BarSeries run = seriesOf(tr("this run"), m_look);
    widgets::BarSeries base = seriesOf(tr("base model"), m_look + 1);
    bool hasBase = false;
    QStringList signatures;
    for (const LanguageResult& result : evaluation->languages) {
        rows.append({testedName(result.key, &m_workbench.languages()), roleText(result.role)});
        append(run, scoreOf(result.run, kind));
        append(base, result.base ? scoreOf(*result.base, kind) : ScoreValue());
        hasBase = hasBase || result.base;
        signatures << QString::fromStdString(result.run.signature)
                   << QString::fromStdString(result.base ? result.base->signature : std::string());
    }
    m_chart->setSignatures(signatures);
    m_chart->setNames(tr("language"), scoreName(kind));
    m_chart->setFixedRange(widgets::Interval{0, kind == ScoreKind::F1 ? 1.0 : 100.0});
    m_chart->setBars(rows, hasBase ? QList{run, base} : QList{run});
    fitChart();
    m_finding->setText(evaluationFinding(*evaluation, kind));
    const QString caution = cautionText(*evaluation);
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
}

void EvaluationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitChart();
}

/// Room for every language, for the headings of the roles, and for what stands around.
void EvaluationPanel::fitChart()
{
    const auto& evaluation = m_controller->evaluation();
    if (!evaluation)
        return;
    constexpr double LinesARow = 1.7; // two dots and air
    constexpr qsizetype Around = 6;
    const auto rows = static_cast<double>(evaluation->languages.size() + Around);
    m_chart->setMinimumHeight(static_cast<int>(rows * LinesARow * fontMetrics().height()));
}

QString EvaluationPanel::cautionText(const RunEvaluation& evaluation) const
{
    QStringList names;
    for (const LanguageResult& result : evaluation.languages)
        if (result.isAlignedNotBetter)
            names.append(testedName(result.key, &m_workbench.languages()));
    if (names.isEmpty())
        return {};
    return tr("Aligned but not better: %1. Translations are found more often than before the run, but the answers "
              "did not improve beyond their interval.",
        "languages")
        .arg(names.join(tr(", ", "between languages")));
}

void EvaluationPanel::evaluate()
{
    const int chosen = m_set->currentIndex();
    if (chosen < 0 || chosen >= m_controller->testSets().size())
        return;
    m_problem->hide();
    m_controller->evaluate(
        TestSet(m_controller->testSets()[chosen]), m_most->currentData().toInt(), m_withBase->isChecked());
}

} // namespace isogloss::app
