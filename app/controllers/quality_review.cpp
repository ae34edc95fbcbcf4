// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/quality_review.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/store/edit_steps.h"

#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

Result<QList<EditStep>> stepsOf(const store::Database& database, store::DatasetId dataset)
{
    ISOGLOSS_TRY(const auto rows, store::editSteps(database, dataset));
    QList<EditStep> steps;
    for (const store::EditStepRow& row : rows) {
        ISOGLOSS_TRY(const Json step, parseJson(row.step, "step"));
        ISOGLOSS_TRY(const quality::Recipe recipe,
            quality::parseRecipe(Json{{"schema", 1}, {"steps", Json::array({step})}}, "step"));
        steps.append({recipe.front(), row.isUndone});
    }
    return steps;
}

} // namespace

QualityReview::QualityReview(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void QualityReview::setDataset(qint64 id, const QString& name)
{
    if (id == m_dataset)
        return;
    m_dataset = id;
    m_name = name;
    m_steps.clear();
    ++m_asked;
    if (m_job != 0)
        m_workbench.jobs().stop(m_job);
    m_job = 0;
    Q_EMIT stepsChanged();
    Q_EMIT lookingChanged();
    readSteps(false);
}

void QualityReview::readSteps(bool alwaysLook)
{
    m_workbench.session().read(
        this,
        [dataset = store::DatasetId{m_dataset}](
            const store::Database& database) { return stepsOf(database, dataset); },
        [this, alwaysLook, dataset = m_dataset](Result<QList<EditStep>> steps) {
            if (dataset != m_dataset)
                return;
            if (!steps.has_value())
                return Q_EMIT failed(errorText(steps.error()));
            m_steps = std::move(steps).value();
            Q_EMIT stepsChanged();
            if (alwaysLook || !m_steps.isEmpty())
                look();
        });
}

void QualityReview::look()
{
    const int asked = ++m_asked;
    if (m_job != 0)
        m_workbench.jobs().stop(m_job);
    quality::Recipe recipe;
    for (const EditStep& step : m_steps)
        if (!step.isUndone)
            recipe.push_back(step.step);
    const auto path = m_workbench.session().folder().data() / m_name.toStdString() / "records.jsonl";
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
            else if (findings.error().code != errors::Stopped)
                Q_EMIT failed(errorText(findings.error()));
        });
    Q_EMIT lookingChanged();
}

template <typename Body>
void QualityReview::change(Body body)
{
    m_workbench.session().write(this, std::move(body), [this](auto changed) {
        if (changed.has_value())
            readSteps(true);
        else
            Q_EMIT failed(errorText(changed.error()));
    });
}

void QualityReview::add(const quality::RecipeStep& step)
{
    store::EditStepRow row;
    row.dataset = store::DatasetId{m_dataset};
    row.step = quality::toJson(quality::Recipe{step})["steps"][0].dump();
    row.made = platform::utcNow();
    change([row](store::Database& database) { return store::addEditStep(database, row); });
}

void QualityReview::undo()
{
    change([dataset = store::DatasetId{m_dataset}](
               store::Database& database) { return store::undoEditStep(database, dataset); });
}

void QualityReview::redo()
{
    change([dataset = store::DatasetId{m_dataset}](
               store::Database& database) { return store::redoEditStep(database, dataset); });
}

} // namespace isogloss::app
