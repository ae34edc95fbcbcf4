// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/overlap_search.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"

namespace isogloss::app {

OverlapSearch::OverlapSearch(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void OverlapSearch::start(
    const QString& training, const QString& evaluation, const data::OverlapOptions& options)
{
    stop();
    const auto records = [data = m_workbench.session().folder().data()](const QString& dataset) {
        return data / dataset.toStdString() / "records.jsonl";
    };
    m_job = m_workbench.jobs().start<OverlapFindings>(
        JobController::Place::Files, tr("Comparing %1 and %2", "names of datasets").arg(training, evaluation),
        [learned = records(training), judging = records(evaluation), options](
            const std::stop_token& stop, const ProgressSink& progress) {
            return findOverlaps(learned, judging, options, stop, progress);
        },
        this,
        [this, asked = m_asked](const Result<OverlapFindings>& findings) {
            if (asked != m_asked)
                return;
            m_job = 0;
            Q_EMIT searchingChanged();
            if (findings.has_value())
                Q_EMIT found(findings.value());
            else if (findings.error().code != errors::Stopped)
                Q_EMIT failed(errorText(findings.error()));
        });
    Q_EMIT searchingChanged();
}

void OverlapSearch::stop()
{
    ++m_asked;
    if (m_job == 0)
        return;
    m_workbench.jobs().stop(m_job);
    m_job = 0;
    Q_EMIT searchingChanged();
}

} // namespace isogloss::app
