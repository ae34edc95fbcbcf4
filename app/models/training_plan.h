// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/train_choices.h"
#include "core/record/run_settings.h"

namespace isogloss::app {

class LanguageNames;

/// What a person wants of a run; it sets schedule, roles of the data and hold-outs.
enum class Goal { BringCloser, TeachTask, TeachTranslation };
/// How long it may take.
enum class Effort { QuickLook, Normal, Thorough };

/// A run as a person describes it.
struct TrainingPlan
{
    Goal goal = Goal::BringCloser;
    Effort effort = Effort::Normal;
    ModelChoice model;
    QList<TrainingPair> pairs; ///< brought closer; for a task, kept close; translated from their first side
    std::optional<TaskTexts> task;
    QString taught; ///< language key of the task; "" = all of the task's
};

/// The settings that come of it; the rest keeps its default. `plan` is complete (planProblem() is empty).
record::RunSettings settingsOf(const TrainingPlan& plan);

/// The plan behind settings of another run, as far as its texts and model are among the choices.
struct TakenUp
{
    TrainingPlan plan; ///< with the effort left as it is by itself
    QStringList missing; ///< names of files that are not among them
};
TakenUp planBehind(const record::RunSettings& settings, const TrainChoices& choices);

/// What is missing, in words; "" when nothing is.
QString planProblem(const TrainingPlan& plan);

/// Of the plan and the settings that came of it, which a person may have changed: "Bring English and Swahili closer
/// together in the middle of the model base. At most 60 steps of 32 examples."
QString planSentence(
    const TrainingPlan& plan, const record::RunSettings& settings, const LanguageNames& languages);

/// "About 40 s and 120 MB of memory on this computer."; "" where nothing can be said of it.
QString costSentence(const TrainingPlan& plan, const record::RunSettings& settings, std::optional<double> speed);

/// A name for the run: "english-swahili".
QString planName(const TrainingPlan& plan, const LanguageNames& languages);

} // namespace isogloss::app
