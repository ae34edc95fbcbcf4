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
    std::optional<TrainingPair> pair; ///< brought closer; for a task, kept close; translated from the first side
    std::optional<TaskTexts> task;
    QString taught; ///< language key of the task; "" = all of the task's
};

/// The settings that come of it; the rest keeps its default. `plan` is complete (planProblem() is empty).
record::RunSettings settingsOf(const TrainingPlan& plan);

/// What is missing, in words; "" when nothing is.
QString planProblem(const TrainingPlan& plan);

/// Of the plan and the settings that came of it, which a person may have changed: "Bring Swahili closer to English in the middle of base; at most 60 steps of 32 pairs; about 20 s on this
/// computer." Without a measured rate no time is stated.
QString planSentence(const TrainingPlan& plan, const record::RunSettings& settings,
    const LanguageNames& languages, std::optional<double> tokensASecond);

/// A name for the run: "english-swahili".
QString planName(const TrainingPlan& plan, const LanguageNames& languages);

} // namespace isogloss::app
