// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/training_plan.h"

#include "app/controllers/language_names.h"
#include "app/models/training_cost.h"
#include "app/shell/job_line.h"
#include "widgets/common/list_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace isogloss::app {

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(TrainingPlan)
};

constexpr int SmallAccumulation = 1; // small models learn from one micro-batch a step
constexpr double SmallModelRate = 3e-3; // ten times the default suits models of a few million parameters
constexpr double KeepCloseWeight = 0.2; // small models follow the alignment too eagerly at 1

int mostSteps(Effort effort)
{
    switch (effort) {
    case Effort::QuickLook:
        return 60;
    case Effort::Normal:
        return 300;
    case Effort::Thorough:
        return 1500;
    }
    return 300;
}

record::ParallelSource sourceOf(const std::filesystem::path& records, const TrainingPair& pair)
{
    record::ParallelSource source;
    source.path = records.string();
    source.source = pair.source.toStdString();
    source.target = pair.target.toStdString();
    return source;
}

void addTask(record::DataSettings& data, const TrainingPlan& plan)
{
    const QStringList languages = plan.taught.isEmpty() ? plan.task->languages : QStringList{plan.taught};
    for (const QString& language : languages) {
        data.task.push_back({plan.task->records.string(), language.toStdString()});
        if (!plan.task->validation.empty())
            data.validation.push_back({plan.task->validation.string(), language.toStdString()});
    }
}

/// Every pair is an example; those held out choose the best step, and the alignment is only watched.
void addTranslation(record::DataSettings& data, const TrainingPair& pair)
{
    const std::string languages = pair.source.toStdString() + '-' + pair.target.toStdString();
    data.task.push_back({pair.records.string(), languages});
    if (!pair.heldOut.empty())
        data.validation.push_back({pair.heldOut.string(), languages});
}

record::Schedule scheduleOf(const TrainingPlan& plan)
{
    switch (plan.goal) {
    case Goal::BringCloser:
        return record::Schedule::AlignOnly;
    case Goal::TeachTask:
        return !plan.pairs.isEmpty() ? record::Schedule::Alternate : record::Schedule::TaskOnly;
    case Goal::TeachTranslation:
        return record::Schedule::TaskOnly;
    }
    return record::Schedule::AlignOnly;
}

/// "English and Swahili"; of several "English–Swahili and English–Zulu".
QString pairNames(const QList<TrainingPair>& pairs, const LanguageNames& languages)
{
    if (pairs.size() == 1)
        return PlanWords::tr("%1 and %2", "names of languages")
            .arg(languages.name(pairs.front().source), languages.name(pairs.front().target));
    QStringList names;
    for (const TrainingPair& pair : pairs)
        names.append(PlanWords::tr("%1–%2", "names of languages")
                         .arg(languages.name(pair.source), languages.name(pair.target)));
    return widgets::listText(names);
}

QString taughtIn(const TrainingPlan& plan, const LanguageNames& languages)
{
    return plan.taught.isEmpty() ? PlanWords::tr("all its languages") : languages.name(plan.taught);
}

QString whatHappens(const TrainingPlan& plan, const LanguageNames& languages)
{
    const QString pairs = pairNames(plan.pairs, languages);
    if (plan.goal == Goal::BringCloser)
        return PlanWords::tr("Bring %1 closer together in the middle of the model %2.").arg(pairs, plan.model.name);
    if (plan.goal == Goal::TeachTranslation && plan.pairs.size() > 1)
        return PlanWords::tr("Teach translation, from the first into the second, of %1 to the model %2.")
            .arg(pairs, plan.model.name);
    if (plan.goal == Goal::TeachTranslation)
        return PlanWords::tr("Teach translation from %1 into %2 to the model %3; how alike it sees the two is watched.")
            .arg(languages.name(plan.pairs.front().source), languages.name(plan.pairs.front().target), plan.model.name);
    if (plan.pairs.isEmpty())
        return PlanWords::tr("Teach the task of %1 in %2, without bringing languages closer.")
            .arg(plan.task->dataset, taughtIn(plan, languages));
    return PlanWords::tr("Teach the task of %1 in %2, and keep %3 close in the middle of the model %4.")
        .arg(plan.task->dataset, taughtIn(plan, languages), pairs, plan.model.name);
}

} // namespace

record::RunSettings settingsOf(const TrainingPlan& plan)
{
    record::RunSettings settings;
    settings.model = plan.model.folder.string();
    const bool teaches = plan.goal != Goal::BringCloser;
    for (const TrainingPair& pair : plan.pairs) {
        settings.data.parallel.push_back(sourceOf(pair.records, pair));
        if (!pair.heldOut.empty())
            settings.data.watch.push_back(sourceOf(pair.heldOut, pair));
        if (plan.goal == Goal::TeachTranslation)
            addTranslation(settings.data, pair);
    }
    if (plan.goal == Goal::TeachTask)
        addTask(settings.data, plan);
    settings.objective.schedule = scheduleOf(plan);
    if (!teaches)
        settings.objective.direction = record::Direction::Symmetric;
    if (plan.model.isSmall) {
        settings.optimizer.learningRate = SmallModelRate;
        settings.batch.accumulation = SmallAccumulation;
        if (teaches)
            settings.objective.alignWeight = KeepCloseWeight;
    }
    settings.run.maxSteps = mostSteps(plan.effort);
    return settings;
}

TakenUp planBehind(const record::RunSettings& settings, const TrainChoices& choices)
{
    TakenUp taken;
    TrainingPlan& plan = taken.plan;
    const auto miss = [&taken](const std::string& path) {
        if (const QString name = QString::fromStdString(path); !taken.missing.contains(name))
            taken.missing.append(name);
    };
    const auto model = std::find_if(choices.models.begin(), choices.models.end(),
        [&settings](const ModelChoice& choice) { return choice.folder == settings.model; });
    if (model != choices.models.end())
        plan.model = *model;
    else
        miss(settings.model);
    for (const record::ParallelSource& source : settings.data.parallel) {
        const auto pair = std::find_if(choices.pairs.begin(), choices.pairs.end(), [&source](const TrainingPair& choice) {
            return choice.records == source.path && choice.source == QString::fromStdString(source.source)
                && choice.target == QString::fromStdString(source.target);
        });
        pair == choices.pairs.end() ? miss(source.path) : plan.pairs.append(*pair);
    }
    for (const record::TaskSource& source : settings.data.task) {
        const auto isOfIt = [&source](const auto& choice) { return choice.records == source.path; };
        const auto task = std::find_if(choices.tasks.begin(), choices.tasks.end(), isOfIt);
        if (task != choices.tasks.end())
            plan.task = *task;
        else if (std::none_of(choices.pairs.begin(), choices.pairs.end(), isOfIt))
            miss(source.path);
    }
    plan.goal = settings.data.task.empty() ? Goal::BringCloser : plan.task ? Goal::TeachTask : Goal::TeachTranslation;
    if (plan.task && settings.data.task.size() == 1)
        plan.taught = QString::fromStdString(settings.data.task.front().language);
    return taken;
}

QString planProblem(const TrainingPlan& plan)
{
    if (plan.model.folder.empty())
        return PlanWords::tr("There is no base model in this workspace. Add one on the page Models.");
    if (plan.goal != Goal::TeachTask && plan.pairs.isEmpty())
        return PlanWords::tr("No languages to bring closer are chosen. Choose some in the list, or bring parallel text in on the page Texts.");
    if (plan.goal == Goal::TeachTask && !plan.task)
        return PlanWords::tr("There is no task data to train on. Bring some in on the page Texts.");
    return {};
}

QString planSentence(
    const TrainingPlan& plan, const record::RunSettings& settings, const LanguageNames& languages)
{
    const int examples = examplesInABatch(settings) * settings.batch.accumulation;
    const QString howLong = settings.run.maxSteps
        ? PlanWords::tr("At most %1 steps of %2 examples.")
              .arg(QLocale().toString(*settings.run.maxSteps), QLocale().toString(examples))
        : PlanWords::tr("%Ln time(s) through all examples, %L1 in a step.", nullptr, settings.run.epochs).arg(examples);
    return PlanWords::tr("%1 %2", "two sentences").arg(whatHappens(plan, languages), howLong);
}

QString costSentence(const TrainingPlan& plan, const record::RunSettings& settings, std::optional<double> speed)
{
    if (!plan.model.config || !settings.run.maxSteps)
        return {};
    const TrainingCost cost = trainingCost(*plan.model.config, settings, speed);
    const QString memory = QLocale().formattedDataSize(cost.bytes, 1, QLocale::DataSizeSIFormat);
    const QString time = durationText(static_cast<qint64>(cost.seconds) + 1);
    return speed ? PlanWords::tr("Roughly %1 at the speed of the last run, and %2 of memory.").arg(time, memory)
                 : PlanWords::tr("Very roughly %1, until a first run shows how fast this computer is, and %2 of memory.")
                       .arg(time, memory);
}

QString planName(const TrainingPlan& plan, const LanguageNames& languages)
{
    if (plan.pairs.isEmpty())
        return plan.task ? plan.task->dataset : QString();
    const QString source = languages.name(plan.pairs.front().source).toLower();
    const QString target = languages.name(plan.pairs.front().target).toLower();
    if (plan.pairs.size() == 1)
        return PlanWords::tr("%1-%2", "names of languages, as the name of a run").arg(source, target);
    return PlanWords::tr("%1-%2-and-%Ln-more", "names of languages, as the name of a run",
        static_cast<int>(plan.pairs.size()) - 1)
        .arg(source, target);
}

} // namespace isogloss::app
