// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/training_plan.h"

#include "app/controllers/language_names.h"
#include "app/shell/job_line.h"

#include <QCoreApplication>
#include <QLocale>

namespace isogloss::app {

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(TrainingPlan)
};

constexpr int BatchSize = 32;
constexpr int SmallAccumulation = 1; // small models learn from one micro-batch a step
constexpr double SmallModelRate = 3e-3; // ten times the default suits models of a few million parameters
constexpr double KeepCloseWeight = 0.2; // small models follow the alignment too eagerly at 1
constexpr int TokensAPair = 40; // both sides, a guess that the first run replaces

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
        return plan.pair ? record::Schedule::Alternate : record::Schedule::TaskOnly;
    case Goal::TeachTranslation:
        return record::Schedule::TaskOnly;
    }
    return record::Schedule::AlignOnly;
}

} // namespace

record::RunSettings settingsOf(const TrainingPlan& plan)
{
    record::RunSettings settings;
    settings.model = plan.model.folder.string();
    const bool teaches = plan.goal != Goal::BringCloser;
    if (plan.pair) {
        settings.data.parallel.push_back(sourceOf(plan.pair->records, *plan.pair));
        if (!plan.pair->heldOut.empty())
            settings.data.watch.push_back(sourceOf(plan.pair->heldOut, *plan.pair));
    }
    if (plan.goal == Goal::TeachTask)
        addTask(settings.data, plan);
    else if (teaches)
        addTranslation(settings.data, *plan.pair);
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

QString planProblem(const TrainingPlan& plan)
{
    if (plan.model.folder.empty())
        return PlanWords::tr("There is no base model in this workspace. Add one on the page Models.");
    if (plan.goal != Goal::TeachTask && !plan.pair)
        return PlanWords::tr("There is no parallel text to train on. Bring one in on the page Texts.");
    if (plan.goal == Goal::TeachTask && !plan.task)
        return PlanWords::tr("There is no task data to train on. Bring some in on the page Texts.");
    return {};
}

QString planSentence(const TrainingPlan& plan, const record::RunSettings& settings,
    const LanguageNames& languages, std::optional<double> tokensASecond)
{
    QString what;
    if (plan.goal == Goal::BringCloser)
        what = PlanWords::tr("Bring %1 and %2 closer together in the middle of the model %3.")
                   .arg(languages.name(plan.pair->source), languages.name(plan.pair->target), plan.model.name);
    else if (plan.goal == Goal::TeachTranslation)
        what = PlanWords::tr("Teach translation from %1 into %2 to the model %3; how alike it sees the two is watched.")
                   .arg(languages.name(plan.pair->source), languages.name(plan.pair->target), plan.model.name);
    else if (plan.pair)
        what = PlanWords::tr("Teach the task of %1 in %2, and keep %3 close to %4 in the middle of the model %5.")
                   .arg(plan.task->dataset,
                       plan.taught.isEmpty() ? PlanWords::tr("all its languages") : languages.name(plan.taught),
                       languages.name(plan.pair->target), languages.name(plan.pair->source), plan.model.name);
    else
        what = PlanWords::tr("Teach the task of %1 in %2, without bringing languages closer.")
                   .arg(plan.task->dataset,
                       plan.taught.isEmpty() ? PlanWords::tr("all its languages") : languages.name(plan.taught));
    const int examples = settings.batch.size.value_or(BatchSize) * settings.batch.accumulation;
    if (!settings.run.maxSteps)
        return PlanWords::tr("%1 %2", "two sentences")
            .arg(what, PlanWords::tr("%n time(s) through all examples, %L1 in a step.", nullptr, settings.run.epochs)
                           .arg(examples));
    const int steps = *settings.run.maxSteps;
    QString howLong = PlanWords::tr("At most %1 steps of %2 examples.")
                          .arg(QLocale().toString(steps), QLocale().toString(examples));
    if (tokensASecond) {
        const double seconds = static_cast<double>(steps) * examples * TokensAPair / *tokensASecond;
        howLong = PlanWords::tr("At most %1 steps of %2 examples, very roughly %3 at the speed of the last run.")
                      .arg(QLocale().toString(steps), QLocale().toString(examples),
                          durationText(static_cast<qint64>(seconds)));
    }
    return PlanWords::tr("%1 %2", "two sentences").arg(what, howLong);
}

QString planName(const TrainingPlan& plan, const LanguageNames& languages)
{
    if (plan.pair)
        return PlanWords::tr("%1-%2", "names of languages, as the name of a run")
            .arg(languages.name(plan.pair->source).toLower(), languages.name(plan.pair->target).toLower());
    return plan.task ? plan.task->dataset : QString();
}

} // namespace isogloss::app
