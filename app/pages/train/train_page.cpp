// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/train_page.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/settings_draft.h"
#include "app/models/training_cost.h"
#include "app/pages/exact_settings.h"
#include "app/pages/train/comparison_set.h"
#include "app/pages/train/data_budget_view.h"
#include "app/pages/train/pair_list.h"
#include "app/pages/train/queue_panel.h"
#include "app/pages/train/saved_settings.h"
#include "app/pages/train/settings_panel.h"
#include "app/shell/job_line.h"
#include "core/record/settings_table.h"
#include "widgets/common/card.h"
#include "widgets/common/choice_button.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <nlohmann/json.hpp>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int RowFrom = 170; // width of the page in characters

/// What was changed by hand, for each workspace; kept so that it can be undone after a restart.
QString draftKey(Workbench& workbench)
{
    const QByteArray root = QByteArray::fromStdString(workbench.session().folder().root().string());
    return u"train/draft/"_s + QString::fromLatin1(QCryptographicHash::hash(root, QCryptographicHash::Sha1).toHex());
}

QComboBox* makeList()
{
    auto* const list = new widgets::ChoiceField;
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(8);
    return list;
}

} // namespace

TrainPage::TrainPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_goalRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_goals(new QButtonGroup(this))
    , m_draft(new SettingsDraft(this))
    , m_form(new SettingsPanel(*m_draft))
    , m_saved(new SavedSettings(workbench))
    , m_budget(new DataBudgetView(workbench))
    , m_set(new ComparisonSet(workbench))
    , m_missing(makeLabel({}, TextRole::Caution))
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(makeLabel(tr("What is this run for?"), TextRole::Title));
    layout->addWidget(makeGoals());
    layout->addWidget(makeForm());
    layout->addWidget(makeSettings());
    layout->addWidget(makeSummary());
    layout->addWidget(new QueuePanel(workbench));
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &TrainPage::readChoices);
    connect(&workbench.languages(), &LanguageNames::changed, this, [this] { takeChoices(m_choices); });
    connect(&workbench.navigator(), &Navigator::trainRequested, this, &TrainPage::prefer);
    connect(&workbench.navigator(), &Navigator::settingsRequested, this, &TrainPage::takeUp);
    readChoices();
}

QWidget* TrainPage::makeGoals()
{
    auto* const row = new QWidget;
    row->setLayout(m_goalRow);
    m_goalRow->setContentsMargins(0, 0, 0, 0);
    m_goalRow->setSpacing(metrics::CardGap);
    const std::tuple<Goal, QString, QString, QString> goals[] = {
        {Goal::BringCloser, tr("Bring languages closer"),
            tr("With sentences that say the same in both. What a model learns in one then also works in the other."),
            u"closer"_s},
        {Goal::TeachTask, tr("Teach a task, and use it in other languages"),
            tr("With examples of a task in one language, and sentences that say the same in two."), u"task"_s},
        {Goal::TeachTranslation, tr("Teach translation from my texts"),
            tr("With sentences that say the same in two languages: from the first into the second."), u"translation"_s},
    };
    for (const auto& [goal, title, text, icon] : goals) {
        auto* const button = new widgets::ChoiceButton(title, text, u":/icons/goals/%1.svg"_s.arg(icon));
        m_goals->addButton(button, static_cast<int>(goal));
        m_goalRow->addWidget(button, 1);
    }
    m_goals->button(static_cast<int>(Goal::BringCloser))->setChecked(true);
    connect(m_goals, &QButtonGroup::idToggled, this, &TrainPage::update);
    return row;
}

QWidget* TrainPage::makeForm()
{
    auto* const card = new widgets::Card(tr("With what"));
    auto* const form = new QFormLayout;
    form->setVerticalSpacing(metrics::FieldGap);
    form->setHorizontalSpacing(metrics::CardGap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_task = makeList();
    m_taught = makeList();
    m_pairs = new PairList;
    m_model = makeList();
    m_effort = makeList();
    m_effort->addItems({tr("Quick look"), tr("Normal"), tr("Thorough")});
    m_name = new QLineEdit;
    form->addRow(tr("Task"), m_task);
    form->addRow(tr("Taught in"), m_taught);
    form->addRow(tr("Languages to bring closer"), m_pairs);
    form->addRow(tr("Base model"), m_model);
    form->addRow(tr("How long"), m_effort);
    form->addRow(tr("Name of the run"), m_name);
    m_taskFields = {m_task, form->labelForField(m_task), m_taught, form->labelForField(m_taught)};
    card->contents().addLayout(form);
    connect(m_task, &QComboBox::currentIndexChanged, this, &TrainPage::fillLanguages);
    connect(m_pairs, &PairList::tickedChanged, this, &TrainPage::update);
    for (QComboBox* const list : {m_taught, m_model, m_effort})
        connect(list, &QComboBox::currentIndexChanged, this, &TrainPage::update);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { m_isNameOwn = !text.isEmpty(); });
    connect(m_name, &QLineEdit::editingFinished, this, &TrainPage::update);
    return card;
}

QWidget* TrainPage::makeSettings()
{
    auto* const card = new widgets::Card(tr("How"));
    card->contents().addWidget(m_form);
    card->contents().addWidget(m_missing);
    card->contents().addWidget(m_saved);
    m_missing->hide();
    connect(m_saved, &SavedSettings::chosen, this, &TrainPage::takeUp);
    m_draft->restore(QSettings().value(draftKey(m_workbench)).toByteArray());
    m_workbench.edits().offerWhileSeen(*this, *m_draft);
    connect(m_draft, &SettingsDraft::changed, this, [this] {
        QSettings().setValue(draftKey(m_workbench), m_draft->toJson());
        showPlan();
    });
    return card;
}

QWidget* TrainPage::makeSummary()
{
    auto* const card = new widgets::Card(tr("What will happen"));
    m_summary = makeLabel({}, TextRole::Body);
    m_cost = makeLabel({}, TextRole::Muted);
    m_problem = makeLabel({}, TextRole::Problem);
    m_solve = new QPushButton;
    m_solve->hide();
    m_toField = new QPushButton(tr("Go to that setting"));
    m_toField->hide();
    m_start = new QPushButton(tr("Start"));
    m_start->setProperty("main", true);
    m_start->setEnabled(false); // until it is known what there is
    auto* const details = new QPushButton(tr("Show the exact settings"));
    details->setCheckable(true);
    m_settings = new ExactSettings;
    m_settings->hide();
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_start);
    row->addWidget(details);
    row->addStretch();
    card->contents().addWidget(m_summary);
    card->contents().addWidget(m_cost);
    card->contents().addWidget(m_problem);
    card->contents().addWidget(m_solve, 0, Qt::AlignLeft);
    card->contents().addWidget(m_toField, 0, Qt::AlignLeft);
    card->contents().addLayout(row);
    card->contents().addWidget(m_settings);
    card->contents().addWidget(m_budget);
    card->contents().addWidget(m_set);
    connect(details, &QPushButton::toggled, m_settings, &QWidget::setVisible);
    connect(m_start, &QPushButton::clicked, this, &TrainPage::start);
    connect(m_toField, &QPushButton::clicked, m_form, &SettingsPanel::focusProblem);
    connect(m_solve, &QPushButton::clicked, this,
        [this] { Q_EMIT m_workbench.navigator().pageRequested(m_choices.models.isEmpty() ? u"models"_s : u"texts"_s); });
    return card;
}

void TrainPage::readChoices()
{
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder()](
            const store::Database& database) { return readTrainChoices(database, place); },
        [this](Result<TrainChoices> choices) {
            if (choices.has_value())
                takeChoices(choices.value());
            else
                m_problem->setText(errorText(choices.error()));
        });
}

void TrainPage::takeChoices(const TrainChoices& choices)
{
    m_choices = choices;
    const LanguageNames& languages = m_workbench.languages();
    const auto fill = [](QComboBox* list, const QStringList& items) {
        const QSignalBlocker quiet(list);
        const int before = list->currentIndex();
        list->clear();
        list->addItems(items);
        list->setCurrentIndex(before >= 0 && before < items.size() ? before : items.isEmpty() ? -1 : 0);
    };
    QStringList tasks;
    for (const TaskTexts& task : choices.tasks)
        tasks.append(tr("%1 (%Ln example(s))", "name of a dataset", static_cast<int>(task.recordsCount))
                         .arg(task.dataset));
    QStringList models;
    for (const ModelChoice& model : choices.models)
        models.append(model.name);
    m_pairs->fill(choices.pairs, languages);
    fill(m_task, tasks);
    fill(m_model, models);
    fillLanguages();
    if (m_wanted != PairChoice())
        prefer(m_wanted);
}

void TrainPage::prefer(const PairChoice& wanted)
{
    if (wanted.layer > 0)
        m_draft->edit(u"objective.align_layer"_s, QString::number(wanted.layer));
    const auto isWanted = [&wanted](const TrainingPair& pair) {
        return (wanted.dataset.isEmpty() || wanted.dataset == pair.dataset)
            && ((pair.source == wanted.source && pair.target == wanted.target)
                || (pair.source == wanted.target && pair.target == wanted.source));
    };
    const auto found = std::find_if(m_choices.pairs.begin(), m_choices.pairs.end(), isWanted);
    const bool isHere = found != m_choices.pairs.end();
    m_wanted = isHere ? PairChoice() : wanted;
    m_wanted.layer = 0; // that was taken
    if (isHere)
        m_pairs->tick([&found](const TrainingPair& pair) { return pair == *found; });
}

void TrainPage::fillLanguages()
{
    const QSignalBlocker quiet(m_taught);
    m_taught->clear();
    m_taught->addItem(tr("All languages of the task"), QString());
    if (const int task = m_task->currentIndex(); task >= 0 && task < m_choices.tasks.size())
        for (const QString& key : m_choices.tasks[task].languages)
            m_taught->addItem(m_workbench.languages().name(key), key);
    if (const int english = m_taught->findData(u"eng_Latn"_s); english > 0)
        m_taught->setCurrentIndex(english);
    update();
}

TrainingPlan TrainPage::plan() const
{
    TrainingPlan plan;
    plan.goal = static_cast<Goal>(std::max(0, m_goals->checkedId()));
    plan.effort = static_cast<Effort>(std::max(0, m_effort->currentIndex()));
    plan.model = m_choices.models.value(m_model->currentIndex());
    plan.pairs = m_pairs->ticked();
    if (const int task = m_task->currentIndex(); task >= 0 && task < m_choices.tasks.size())
        plan.task = m_choices.tasks[task];
    plan.taught = m_taught->currentData().toString();
    return plan;
}

void TrainPage::update()
{
    const TrainingPlan current = plan();
    for (QWidget* const field : m_taskFields)
        field->setVisible(current.goal == Goal::TeachTask);
    tellCosts();
    if (planProblem(current).isEmpty())
        m_draft->setBase(settingsOf(current)); // showPlan() follows
    else
        showPlan();
}

void TrainPage::tellProblem(const QString& problem, bool isOfTexts)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_solve->setText(m_choices.models.isEmpty() ? tr("Add a model") : tr("Bring texts in"));
    m_solve->setVisible(isOfTexts);
    m_toField->setVisible(!problem.isEmpty() && !isOfTexts);
    m_summary->setVisible(problem.isEmpty());
    m_cost->setVisible(problem.isEmpty());
    m_budget->setVisible(problem.isEmpty());
    m_set->setVisible(problem.isEmpty());
    m_start->setEnabled(problem.isEmpty());
}

/// How long each of the efforts takes, beside its name.
void TrainPage::tellCosts()
{
    const QStringList names{tr("Quick look"), tr("Normal"), tr("Thorough")};
    TrainingPlan tried = plan();
    const bool isKnown = planProblem(tried).isEmpty() && tried.model.config;
    for (int effort = 0; effort < names.size(); ++effort) {
        tried.effort = static_cast<Effort>(effort);
        m_effort->setItemText(effort,
            isKnown ? tr("%1 (roughly %2)", "how thorough a run is; how long it takes")
                          .arg(names[effort],
                              durationText(1 + static_cast<qint64>(trainingCost(*tried.model.config,
                                               RunController::toBeRun(settingsOf(tried)), m_choices.speed)
                                                                       .seconds)))
                    : names[effort]);
    }
}

/// Goal, texts and model as the settings have them, as far as they are here; the rest as changes of the form.
void TrainPage::takeUp(const record::RunSettings& settings)
{
    const TakenUp taken = planBehind(settings, m_choices);
    m_goals->button(static_cast<int>(taken.plan.goal))->setChecked(true);
    const auto place = [](const auto& list, auto isWanted) {
        return static_cast<int>(std::find_if(list.begin(), list.end(), isWanted) - list.begin());
    };
    if (!taken.plan.model.folder.empty())
        m_model->setCurrentIndex(place(m_choices.models,
            [&taken](const ModelChoice& model) { return model.folder == taken.plan.model.folder; }));
    if (taken.plan.task) {
        m_task->setCurrentIndex(place(m_choices.tasks,
            [&taken](const TaskTexts& task) { return task.records == taken.plan.task->records; }));
        m_taught->setCurrentIndex(std::max(0, m_taught->findData(taken.plan.taught)));
    }
    m_pairs->tick([&taken](const TrainingPair& pair) { return taken.plan.pairs.contains(pair); });
    m_missing->setText(taken.missing.isEmpty()
            ? QString()
            : tr("Not in this workspace, and left out: %1.", "names of files").arg(widgets::listText(taken.missing)));
    m_missing->setVisible(!taken.missing.isEmpty());
    m_draft->adopt(settings);
}

void TrainPage::showPlan()
{
    const TrainingPlan current = plan();
    const QString missing = planProblem(current);
    tellProblem(missing.isEmpty() ? m_form->problems().join(u'\n') : missing, !missing.isEmpty());
    m_form->parentWidget()->setVisible(missing.isEmpty());
    m_settings->clear();
    if (!m_start->isEnabled())
        return;
    const LanguageNames& languages = m_workbench.languages();
    const record::RunSettings settings = m_workbench.runs().toBeRun(m_draft->settings());
    m_summary->setText(planSentence(current, settings, languages));
    m_cost->setText(costSentence(current, settings, m_choices.speed));
    if (!m_isNameOwn)
        m_name->setText(planName(current, languages));
    m_settings->showRun(QString::fromStdString(record::toJson(settings).dump(2)), m_name->text().trimmed());
    m_saved->setPresent(m_name->text().trimmed(), settings);
    m_budget->setPresent(settings);
    qint64 pairs = 0;
    for (const TrainingPair& pair : current.pairs)
        pairs = std::max(pairs, pair.sentences);
    m_set->setPresent(m_name->text().trimmed(), settings, current.model.config ? current.model.config->layers : 0, pairs);
}

void TrainPage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= RowFrom * fontMetrics().averageCharWidth();
    m_goalRow->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

void TrainPage::start()
{
    connect(&m_workbench.runs(), &RunController::runStarted, &m_workbench.navigator(), &Navigator::runRequested,
        Qt::SingleShotConnection);
    m_workbench.runs().start(m_name->text().trimmed(), m_draft->settings());
}

} // namespace isogloss::app
