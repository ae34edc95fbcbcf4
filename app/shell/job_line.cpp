// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/job_line.h"

#include "app/controllers/job_controller.h"
#include "app/controllers/run_controller.h"

#include <QCoreApplication>
#include <QLocale>

namespace isogloss::app {

namespace {

struct JobWords
{
    Q_DECLARE_TR_FUNCTIONS(JobLine)
};

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

widgets::JobLine lineOf(const LiveRun& run)
{
    widgets::JobLine line;
    const QString name = QString::fromStdString(run.folder.filename().string());
    line.title = run.isPaused ? JobWords::tr("Paused: %1").arg(name) : JobWords::tr("Training: %1").arg(name);
    line.canPause = true;
    line.isPaused = run.isPaused;
    line.keeps = true;
    const record::StepMetrics& step = run.lastStep;
    if (step.totalSteps == 0) {
        line.detail = JobWords::tr("Preparing the texts");
        return line;
    }
    line.share = static_cast<double>(step.step) / static_cast<double>(step.totalSteps);
    const auto left = qRound64(step.secondsLeft.value_or(0));
    line.detail = JobWords::tr("step %1 of %2, about %3 left")
                      .arg(numberText(step.step), numberText(step.totalSteps), durationText(left));
    return line;
}

widgets::JobLine lineOf(const JobStatus& job)
{
    widgets::JobLine line;
    line.title = job.title;
    if (!job.isStarted) {
        line.detail = JobWords::tr("waits for its turn");
        return line;
    }
    if (job.progress.total > 0) {
        line.share = static_cast<double>(job.progress.done) / static_cast<double>(job.progress.total);
        line.detail = JobWords::tr("%1 of %2")
                          .arg(numberText(static_cast<qint64>(job.progress.done)),
                              numberText(static_cast<qint64>(job.progress.total)));
    }
    if (job.secondsLeft >= 0)
        line.detail
            = JobWords::tr("%1, about %2 left", "%1: 12 of 40").arg(line.detail, durationText(job.secondsLeft));
    return line;
}

} // namespace

QString durationText(qint64 seconds)
{
    if (seconds < 90)
        return JobWords::tr("%1 s", "seconds").arg(numberText(seconds));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 90)
        return JobWords::tr("%1 min").arg(numberText(minutes));
    return JobWords::tr("%1 h %2 min").arg(numberText(minutes / 60), numberText(minutes % 60));
}

std::optional<widgets::JobLine> jobLine(const RunController& runs, const JobController& jobs)
{
    const QList<JobStatus> all = jobs.lastingJobs();
    if (all.isEmpty())
        return std::nullopt;
    widgets::JobLine line = runs.live() ? lineOf(*runs.live()) : lineOf(all.front());
    line.others = static_cast<int>(all.size()) - 1;
    return line;
}

} // namespace isogloss::app
