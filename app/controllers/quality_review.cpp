// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/quality_review.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/store/dataset_edits.h"

#include <algorithm>

namespace isogloss::app {

namespace {

using store::EditChange;

struct ReadSteps
{
    store::DatasetSteps steps;
    bool areApplied = true; ///< to the records
};

QList<EditStep> stepsOf(const store::DatasetSteps& recipes)
{
    QList<EditStep> steps;
    for (const quality::RecipeStep& step : recipes.inForce)
        steps.append({step, false});
    for (const quality::RecipeStep& step : recipes.undone)
        steps.append({step, true});
    return steps;
}

} // namespace

QualityReview::QualityReview(Workbench& workbench, QObject* parent)
    : UndoSource(parent)
    , m_workbench(workbench)
{
    connect(this, &QualityReview::stepsChanged, this, &UndoSource::undoChanged);
    connect(this, &QualityReview::lookingChanged, this, &UndoSource::undoChanged);
}

void QualityReview::setDataset(qint64 id, const QString& name)
{
    if (id == m_dataset)
        return;
    m_dataset = id;
    m_name = name;
    m_steps.clear();
    ++m_asked;
    stopLooking();
    m_job = 0;
    m_isEditing = false;
    Q_EMIT stepsChanged();
    Q_EMIT lookingChanged();
    readSteps(false);
}

void QualityReview::readSteps(bool alwaysLook)
{
    m_workbench.session().read(
        this,
        [dataset = store::DatasetId{m_dataset}, name = m_name.toStdString(),
            folder = m_workbench.session().folder()](const store::Database& database) -> Result<ReadSteps> {
            ISOGLOSS_TRY(store::DatasetSteps steps, store::datasetSteps(database, dataset));
            ISOGLOSS_TRY(const bool areApplied, store::followSteps(folder, name, steps.inForce));
            return ReadSteps{std::move(steps), areApplied};
        },
        [this, alwaysLook, dataset = m_dataset](Result<ReadSteps> read) {
            if (dataset != m_dataset)
                return;
            if (!read.has_value())
                return tell(read.error());
            m_steps = stepsOf(read.value().steps);
            if (!read.value().areApplied)
                return change({EditChange::Kind::Again});
            Q_EMIT stepsChanged();
            if (alwaysLook || !m_steps.isEmpty())
                look();
        });
}

void QualityReview::look()
{
    const int asked = ++m_asked;
    stopLooking();
    const quality::Recipe recipe = recipes().inForce;
    const auto path = store::importedRecords(m_workbench.session().folder(), m_name.toStdString());
    m_job = m_workbench.jobs().start<QualityFindings>(
        JobController::Place::Files, tr("Looking through %1", "%1 is the name of a dataset").arg(m_name),
        [path, recipe](std::stop_token stop, const ProgressSink& progress) {
            return findProblems(path, recipe, std::move(stop), progress);
        },
        this,
        [this, asked](Result<QualityFindings> findings) {
            if (asked != m_asked)
                return;
            m_job = 0;
            Q_EMIT lookingChanged();
            if (findings.has_value())
                Q_EMIT found(findings.value());
            else
                tell(findings.error());
        });
    Q_EMIT lookingChanged();
}

store::DatasetSteps QualityReview::recipes() const
{
    store::DatasetSteps recipes;
    for (const EditStep& step : m_steps)
        (step.isUndone ? recipes.undone : recipes.inForce).push_back(step.step);
    return recipes;
}

void QualityReview::change(const EditChange& change)
{
    if (m_isEditing)
        return Q_EMIT failed(tr("The step before is still being done. Try again in a moment."));
    const auto recipe = store::recipeAfter(recipes(), change);
    if (!recipe.has_value())
        return tell(recipe.error());
    ++m_asked;
    stopLooking();
    m_isEditing = true;
    const store::WorkspaceFolder folder = m_workbench.session().folder();
    m_job = m_workbench.jobs().start<store::EditedDataset>(
        JobController::Place::Files, tr("Editing %1", "%1 is the name of a dataset").arg(m_name),
        [folder, name = m_name.toStdString(), recipe = recipe.value()](std::stop_token stop,
            const ProgressSink&) { return store::applySteps(folder, name, recipe, std::move(stop)); },
        this,
        [this, change, dataset = m_dataset](Result<store::EditedDataset> edited) {
            if (dataset == m_dataset) {
                m_job = 0;
                m_isEditing = false;
                Q_EMIT lookingChanged();
            }
            if (edited.has_value())
                put(change, dataset, edited.value());
            else
                tell(edited.error());
        });
    Q_EMIT lookingChanged();
}

void QualityReview::put(const EditChange& change, qint64 dataset, const store::EditedDataset& edited)
{
    m_workbench.session().write(
        this,
        [folder = m_workbench.session().folder(), id = store::DatasetId{dataset}, change, edited](
            store::Database& database) { return store::storeEdit(database, folder, id, change, edited); },
        [this, dataset](Result<void> stored) {
            if (!stored.has_value())
                tell(stored.error());
            else if (dataset == m_dataset)
                readSteps(true);
        });
}

void QualityReview::stopLooking()
{
    if (m_job != 0 && !m_isEditing) // a step comes to its end even when another dataset is chosen
        m_workbench.jobs().stop(m_job);
}

void QualityReview::tell(const Error& error)
{
    if (error.code != errors::Stopped)
        Q_EMIT failed(errorText(error));
}

void QualityReview::add(const quality::RecipeStep& step)
{
    change({EditChange::Kind::Add, step});
}

void QualityReview::undo()
{
    change({EditChange::Kind::Undo});
}

void QualityReview::redo()
{
    change({EditChange::Kind::Redo});
}

QString QualityReview::undoText() const
{
    const auto firstUndone
        = std::find_if(m_steps.begin(), m_steps.end(), [](const EditStep& step) { return step.isUndone; });
    return isLooking() || firstUndone == m_steps.begin() ? QString() : stepText(std::prev(firstUndone)->step);
}

QString QualityReview::redoText() const
{
    const auto firstUndone
        = std::find_if(m_steps.begin(), m_steps.end(), [](const EditStep& step) { return step.isUndone; });
    return isLooking() || firstUndone == m_steps.end() ? QString() : stepText(firstUndone->step);
}

} // namespace isogloss::app
