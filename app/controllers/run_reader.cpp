// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/run_reader.h"

#include "app/controllers/workbench.h"
#include "app/models/run_list.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/report/foreign_run.h"
#include "core/store/adapters.h"
#include "core/train/measured_again.h"
#include "core/train/run_folder.h"
#include "core/train/run_record.h"

#include <utility>

namespace isogloss::app {

RunReader::RunReader(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void RunReader::readCurves(const QString& folder, std::function<void(Result<RunCurves>)> done)
{
    m_workbench.jobs().start<RunCurves>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) { return readRunCurves(path); }, this,
        std::move(done));
}

void RunReader::readSettings(const QString& folder, std::function<void(Result<std::string>)> done)
{
    m_workbench.jobs().start<std::string>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) -> Result<std::string> {
            const std::filesystem::path record = train::RunFolder(path).record();
            ISOGLOSS_TRY(const Json json, readJson(record));
            ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", record.string()));
            constexpr int Indent = 2;
            return settings.dump(Indent);
        },
        this, std::move(done));
}

void RunReader::readCompared(
    const RunListModel& list, const QStringList& folders, std::function<void(QList<ComparedRun>)> done)
{
    QList<ComparedRun> wanted;
    for (const QString& folder : folders)
        if (const ListedRun* const run = list.runAt(folder))
            wanted.append({folder, run->name, lookOf(run->id), {}, {}});
    m_workbench.jobs().start<QList<ComparedRun>>(
        JobController::Place::Files, tr("Reading runs"),
        [wanted](const std::stop_token& stop, const ProgressSink& progress) -> Result<QList<ComparedRun>> {
            QList<ComparedRun> read;
            for (ComparedRun run : wanted) {
                if (stop.stop_requested())
                    return Error{errors::Stopped, {}, {}};
                const std::filesystem::path path = run.folder.toStdString();
                auto curves = readRunCurves(path);
                if (!curves.has_value())
                    continue;
                run.curves = std::move(curves).value();
                if (auto settings = train::recordedSettings(train::RunFolder(path)); settings.has_value())
                    run.settings = std::move(settings).value();
                read.append(run);
                if (progress)
                    progress({static_cast<std::uint64_t>(read.size()), static_cast<std::uint64_t>(wanted.size())});
            }
            return read;
        },
        this, [done = std::move(done)](Result<QList<ComparedRun>> runs) {
            if (runs.has_value())
                done(std::move(runs).value());
        });
}

void RunReader::readConditions(const QStringList& folders, const eval::NamedRuns& named, bool measuresAgain,
    std::function<void(Result<std::vector<report::ComparedMeasure>>)> done)
{
    using Measures = std::vector<report::ComparedMeasure>;
    std::vector<std::filesystem::path> paths;
    for (const QString& folder : folders)
        paths.emplace_back(folder.toStdString());
    m_workbench.jobs().start<Measures>(
        measuresAgain ? JobController::Place::Device : JobController::Place::Files,
        measuresAgain ? tr("Measuring runs alike") : tr("Comparing runs"),
        [paths, named, measuresAgain](const std::stop_token& stop, const ProgressSink& progress) -> Result<Measures> {
            ISOGLOSS_TRY(const eval::NamedRuns conditions, eval::byCondition(paths, named));
            ISOGLOSS_TRY(eval::RunConditions runs, eval::readConditions(conditions));
            if (measuresAgain && runs.layer)
                ISOGLOSS_CHECK(train::measureAgain(runs.conditions, runs.folders, *runs.layer, stop, progress));
            return report::compareOverSeeds(runs.conditions);
        },
        this, std::move(done));
}

void RunReader::readCheckpoints(
    const QString& folder, std::function<void(Result<std::vector<report::CheckpointPoint>>)> done)
{
    using Points = std::vector<report::CheckpointPoint>;
    m_workbench.jobs().start<Points>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) { return report::readCheckpoints(path); },
        this, std::move(done));
}

void RunReader::keepCheckpoint(const QString& folder, qint64 step, std::function<void(Result<QString>)> done)
{
    const store::WorkspaceFolder where = m_workbench.session().folder();
    const train::RunFolder run(folder.toStdString());
    const std::string name = run.root().filename().string() + "-step-" + std::to_string(step);
    const std::filesystem::path target = where.adapters() / name;
    m_workbench.jobs().start<QString>(
        JobController::Place::Files, tr("Copying an adapter"),
        [=](std::stop_token, const ProgressSink&) -> Result<QString> {
            ISOGLOSS_CHECK(train::keepAdapter(run, step, target));
            return QString::fromStdString(name);
        },
        this, [this, where, target, name, done = std::move(done)](Result<QString> copied) {
            if (!copied.has_value()) {
                done(std::move(copied));
                return;
            }
            m_workbench.session().write(
                this,
                [where, target, name](
                    store::Database& database) { return store::addAdapter(database, where, target, name); },
                [this, name, done](Result<store::AdapterId> added) {
                    m_workbench.session().tellDataChanged();
                    done(added.has_value() ? Result<QString>(QString::fromStdString(name))
                                           : Result<QString>(added.error()));
                });
        });
}

void RunReader::readForeign(const QString& path, std::function<void(Result<ComparedRun>)> done)
{
    m_workbench.jobs().start<ComparedRun>(
        JobController::Place::Files, tr("Reading a run of another program"),
        [path = path.toStdString()](const std::stop_token&, const ProgressSink&) -> Result<ComparedRun> {
            ISOGLOSS_TRY(const report::ForeignRun run, report::readForeignRun(path));
            return foreignRun(run, QString::fromStdString(path));
        },
        this, std::move(done));
}

} // namespace isogloss::app
